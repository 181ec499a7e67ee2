package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.marketdata.model.RollUp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Sets up one asset as if its past had been heard: the bars that form at the start hold what happened in them so far, and
 * the last price is there before the first tick, also while the market is closed.
 */
final class Primer {
    private static final long DAY = Duration.ofHours(24).toMillis();

    private final Asset asset;
    private final TradingCalendar calendar;
    private final BarArchive archive;
    private final BarBuilder bars;
    private final LastPrice last;
    private final DayCandle day;
    private final Optional<RollingDay> rolling;

    Primer(
            Asset asset,
            BarArchive archive,
            BarBuilder bars,
            LastPrice last,
            DayCandle day,
            Optional<RollingDay> rolling) {
        this.asset = asset;
        this.calendar = asset.calendar();
        this.archive = archive;
        this.bars = bars;
        this.last = last;
        this.day = day;
        this.rolling = rolling;
    }

    /** @param finest the length of bars that the ticks tell, of which the feed plays the one around {@code start} whole */
    void prime(Interval finest, Instant start) {
        last.clear();
        day.clear();
        rolling.ifPresent(RollingDay::clear);
        Instant until = calendar.periodAt(finest, start).map(BarPeriod::opens).orElse(start);
        bars.begin(finest, until.toEpochMilli());
        Optional<Candle> today = beginWithinDay(finest, start, until);
        beginWeekAndMonth(finest, start, today);
        beginPrice(until, today);
    }

    /** Begins the bars up to a day that form at the start; gives the day's. */
    private Optional<Candle> beginWithinDay(Interval finest, Instant start, Instant until) {
        Optional<Candle> soFar = Optional.empty();
        for (Interval interval : Interval.values()) {
            if (interval.compareTo(finest) > 0 && interval.compareTo(Interval.ONE_DAY) <= 0) {
                Optional<BarPeriod> period = calendar.periodAt(interval, start);
                soFar = period.flatMap(forming -> rollWithin(interval, forming, until));
                soFar.ifPresent(candle -> bars.begin(interval, period.orElseThrow(), candle));
            }
        }
        return soFar;
    }

    /** What the finest bars inside the period that closed by then make. */
    private Optional<Candle> rollWithin(Interval interval, BarPeriod period, Instant until) {
        for (Interval finer : archive.history().nativeIntervals(asset)) {
            if (RollUp.isMadeOf(finer, interval)) {
                TimeSpan span =
                        new TimeSpan(period.opens().toEpochMilli() - finer.nominalMillis(), until.toEpochMilli());
                CandleSeries parts = archive.history().read(asset, finer, span, until.toEpochMilli());
                Optional<Candle> rolled = find(RollUp.roll(parts, finer, interval, calendar), period.time());
                if (rolled.isPresent()) {
                    return rolled;
                }
            }
        }
        return Optional.empty();
    }

    /** Weeks and months go on after a weekend, so they begin while the market is closed, too. */
    private void beginWeekAndMonth(Interval finest, Instant start, Optional<Candle> today) {
        LocalDate tradingDay = calendar.sessionAt(start)
                .orElseGet(() -> calendar.nextSession(start))
                .tradingDay();
        for (Interval interval : new Interval[] {Interval.ONE_WEEK, Interval.ONE_MONTH}) {
            if (Lanes.builds(finest, interval) && interval != finest) {
                calendar.periodOf(interval, calendar.labelOf(interval, tradingDay))
                        .ifPresent(period -> beginLong(interval, period, tradingDay, start, today));
            }
        }
    }

    private void beginLong(
            Interval interval, BarPeriod period, LocalDate tradingDay, Instant start, Optional<Candle> today) {
        long label = DayLabel.millisOf(tradingDay);
        TimeSpan span = new TimeSpan(period.time().toEpochMilli() - DAY, label);
        CandleSeries days = archive.history().read(asset, Interval.ONE_DAY, span, start.toEpochMilli());
        Fold soFar = new Fold();
        find(RollUp.roll(days, Interval.ONE_DAY, interval, calendar), period.time())
                .ifPresent(soFar::add);
        today.ifPresent(soFar::add);
        if (!soFar.isEmpty()) {
            bars.begin(interval, period, soFar.candle(period.time(), asset.fixing()));
        }
    }

    private void beginPrice(Instant until, Optional<Candle> today) {
        Optional<Closed> newest = newestClose(until.toEpochMilli());
        if (newest.isEmpty()) {
            return;
        }
        long time = newest.get().closes() - 1;
        double close = newest.get().bars().close(0);
        // A quote of another price than the bars ended with would contradict them.
        Optional<Quote> quote =
                archive.history().lastQuote(asset, until.toEpochMilli()).filter(known -> known.price() == close);
        last.begin(
                time,
                close,
                quote.map(Quote::bid).orElse(Double.NaN),
                quote.map(Quote::ask).orElse(Double.NaN));
        day.begin(today.orElseGet(() -> dayOf(newest.get())));
        rolling.ifPresent(span -> beginRolling(span, time, until.toEpochMilli()));
    }

    /** The newest bar of any length that closed by then; of two that closed together the shorter. */
    private Optional<Closed> newestClose(long until) {
        Optional<Closed> newest = Optional.empty();
        for (Interval interval : archive.history().nativeIntervals(asset)) {
            CandleSeries bar = archive.history().last(asset, interval, TimeSpan.ALL, 1, until);
            if (!bar.isEmpty()) {
                long closes = BarTimes.closeOf(calendar, interval, bar.firstTime());
                if (newest.isEmpty() || closes > newest.get().closes()) {
                    newest = Optional.of(new Closed(interval, bar, closes));
                }
            }
        }
        return newest;
    }

    /** The daily candle of the trading day of that bar. */
    private Candle dayOf(Closed newest) {
        Instant lastInstant = Instant.ofEpochMilli(newest.closes() - 1);
        LocalDate tradingDay = calendar.sessionAt(lastInstant)
                .map(TradingSession::tradingDay)
                .orElseGet(() -> DayLabel.dayOf(newest.bars().firstTime()));
        long label = DayLabel.millisOf(tradingDay);
        CandleSeries recorded =
                archive.history().read(asset, Interval.ONE_DAY, new TimeSpan(label, label + 1), newest.closes());
        if (!recorded.isEmpty()) {
            return recorded.candle(0);
        }
        return calendar.periodOf(Interval.ONE_DAY, tradingDay)
                .flatMap(period -> rollWithin(Interval.ONE_DAY, period, Instant.ofEpochMilli(newest.closes())))
                .orElseGet(() -> newest.bars().candle(0));
    }

    /**
     * The last price of a day before the last trade, whatever bar tells it, and the steps since: the finest bars, and before
     * the first of these the coarser ones that lie in that day as a whole.
     */
    private void beginRolling(RollingDay rollingDay, long lastTrade, long until) {
        long begin = lastTrade - DAY;
        Deque<Closed> steps = new ArrayDeque<>();
        long coveredFrom = until;
        for (Interval interval : archive.history().nativeIntervals(asset)) {
            TimeSpan span = new TimeSpan(begin - interval.nominalMillis(), coveredFrom);
            CandleSeries bars = archive.history().read(asset, interval, span, coveredFrom);
            for (int i = bars.size() - 1; i >= 0 && opens(interval, bars.time(i)) >= begin; i--) {
                coveredFrom = opens(interval, bars.time(i));
                long closes = BarTimes.closeOf(calendar, interval, bars.time(i));
                steps.addFirst(new Closed(interval, bars.slice(i, i + 1), closes));
            }
        }
        newestClose(begin + 1).ifPresent(steps::addFirst);
        steps.forEach(step -> rollingDay.begin(step.closes() - 1, step.bars().candle(0)));
    }

    private long opens(Interval interval, long time) {
        return BarTimes.openingOf(calendar, interval, time);
    }

    private static Optional<Candle> find(CandleSeries series, Instant time) {
        int index = series.indexAtOrAfter(time.toEpochMilli());
        return index < series.size() && series.time(index) == time.toEpochMilli()
                ? Optional.of(series.candle(index))
                : Optional.empty();
    }

    /** The newest bar of an interval, alone in its series, and the end of its period. */
    private record Closed(Interval interval, CandleSeries bars, long closes) {}
}
