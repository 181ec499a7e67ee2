package io.financialdashboard.domain.marketdata.model;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes longer bars of shorter ones (MARKET-RULES 2 to 5): open of the first, highest high, lowest low, close of the last,
 * sum of the volumes. No bar appears where nothing traded.
 *
 * <p>What is unknown in one part is unknown in the whole: the volume if any part has none, open, high and low if any part
 * is a fixing. Volumes too large to be added up are unknown together, too.
 */
public final class RollUp {
    private RollUp() {}

    /**
     * The bars of {@code target} that the finer ones make. Intraday bars become longer intraday bars or days by the
     * instants of the calendar's sessions; days become weeks and months by their labels alone.
     *
     * <p>A finer bar counts where it begins. One that begins before its session but reaches into it (an hour labelled
     * 09:00 where trading opens at 09:30) counts to that session; one outside every session is left out. If the last
     * finer bar is forming, so is the bar that it counts to.
     *
     * @param finer bars timed as {@link Candle#time()} says for {@code finerInterval}
     * @throws IllegalArgumentException if bars of {@code target} are not made of {@code finerInterval}: it is not longer,
     *                                  or a week or month is asked of anything but days
     */
    public static CandleSeries roll(
            CandleSeries finer, Interval finerInterval, Interval target, TradingCalendar calendar) {
        require(
                isMadeOf(finerInterval, target),
                "a bar of %s is made of %s, got %s",
                target.id(),
                target.compareTo(Interval.ONE_DAY) > 0 ? "1d" : "shorter intraday bars",
                finerInterval.id());
        CandleSeries.Builder rolled = CandleSeries.builder();
        int from = 0;
        while (from < finer.size()) {
            Optional<Group> group = group(finer.time(from), finerInterval, target, calendar);
            int to = group.isPresent() ? group.get().end(finer, from) : from + 1;
            if (group.isPresent()) {
                Candle bar = fold(finer, from, to, group.get().time());
                if (finer.isForming(to - 1)) {
                    rolled.addForming(bar);
                } else {
                    rolled.add(bar);
                }
            }
            from = to;
        }
        return rolled.build();
    }

    /** Whether {@link #roll} makes bars of {@code target} from bars of {@code finer}. */
    public static boolean isMadeOf(Interval finer, Interval target) {
        return target.compareTo(Interval.ONE_DAY) > 0
                ? finer == Interval.ONE_DAY
                : finer.isIntraday() && finer.compareTo(target) < 0;
    }

    /**
     * The finer bars that make one bar.
     *
     * @param time  the time of that bar
     * @param until the first time, as the finer bars count theirs, that belongs to it no longer
     */
    private record Group(long time, long until) {
        int end(CandleSeries finer, int from) {
            int end = from + 1;
            while (end < finer.size() && finer.time(end) < until) {
                end++;
            }
            return end;
        }
    }

    private static Optional<Group> group(long time, Interval finer, Interval target, TradingCalendar calendar) {
        return finer.isIntraday()
                ? tradedAt(time, finer, calendar)
                        .flatMap(instant -> calendar.periodAt(target, instant))
                        .map(RollUp::groupOf)
                : Optional.of(groupOfLabel(time, target, calendar));
    }

    private static Group groupOf(BarPeriod period) {
        return new Group(period.time().toEpochMilli(), period.closes().toEpochMilli());
    }

    private static Group groupOfLabel(long time, Interval target, TradingCalendar calendar) {
        LocalDate day = DayLabel.dayOf(time);
        LocalDate label = calendar.labelOf(target, day);
        LocalDate end = day.plusDays(1);
        while (calendar.labelOf(target, end).equals(label)) {
            end = end.plusDays(1);
        }
        return new Group(DayLabel.millisOf(label), DayLabel.millisOf(end));
    }

    /** The first instant of the bar at which its market was open; empty if it lies outside every session. */
    private static Optional<Instant> tradedAt(long time, Interval interval, TradingCalendar calendar) {
        Instant begins = Instant.ofEpochMilli(time);
        if (calendar.sessionAt(begins).isPresent()) {
            return Optional.of(begins);
        }
        TradingSession next = calendar.nextSession(begins);
        return next.opens().isBefore(begins.plusMillis(interval.nominalMillis()))
                ? Optional.of(next.opens())
                : Optional.empty();
    }

    private static Candle fold(CandleSeries finer, int from, int to, long time) {
        double high = finer.high(from);
        double low = finer.low(from);
        for (int i = from + 1; i < to; i++) {
            high = Math.max(high, finer.high(i));
            low = Math.min(low, finer.low(i));
        }
        // Both extremes are NaN as soon as one part is a fixing.
        double open = Double.isNaN(high) ? Double.NaN : finer.open(from);
        return new Candle(Instant.ofEpochMilli(time), open, high, low, finer.close(to - 1), volume(finer, from, to));
    }

    private static long volume(CandleSeries finer, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = Candle.sumOfVolumes(sum, finer.volume(i));
        }
        return sum;
    }
}
