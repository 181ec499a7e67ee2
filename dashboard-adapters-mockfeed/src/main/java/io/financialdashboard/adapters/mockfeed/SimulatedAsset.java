package io.financialdashboard.adapters.mockfeed;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One simulated asset: its days, minutes and ticks, each a pure function of seed, asset, calendar and time. Safe for many threads. */
final class SimulatedAsset {
    private static final long DAY_MILLIS = 86_400_000;

    private final Asset asset;
    private final SessionTable sessions;
    private final PriceGrid grid;
    private final DailyPath path;
    private final MinuteSimulator minutes;
    private final MinuteTicks ticks;
    private final MinuteCache cache;

    SimulatedAsset(Asset asset, SessionTable sessions, MinuteCache cache, Noise root) {
        requireReference(asset);
        Traits traits = TraitTable.of(asset);
        this.asset = asset;
        this.sessions = sessions;
        this.cache = cache;
        this.grid = new PriceGrid(asset);
        this.path = new DailyPath(asset, traits, sessions, grid, root);
        this.minutes = new MinuteSimulator(asset, traits, root);
        this.ticks = new MinuteTicks(asset, traits, grid, root);
    }

    /** The simulator multiplies prices, so it needs one above zero to begin with, also where a price may be negative. */
    private static void requireReference(Asset asset) {
        asset.referencePrice()
                .ifPresent(price -> require(
                        price > 0,
                        "the simulator needs a reference price above zero, got %s for %s",
                        price,
                        asset.symbol()));
    }

    Set<Interval> intervals() {
        return asset.fixing() ? Set.of(Interval.ONE_DAY) : Set.of(Interval.ONE_MINUTE, Interval.ONE_DAY);
    }

    Asset asset() {
        return asset;
    }

    Sessions sessionsAround(Instant instant) {
        return sessions.around(instant);
    }

    CandleSeries dailyBars(Instant from, Instant to) {
        long firstDay = Math.ceilDiv(from.toEpochMilli(), DAY_MILLIS);
        long endDay = Math.ceilDiv(to.toEpochMilli(), DAY_MILLIS);
        Sessions table = sessions.through(endDay);
        int first = table.firstOnOrAfter(firstDay);
        int end = table.firstOnOrAfter(endDay);
        if (first >= end) {
            return CandleSeries.empty();
        }
        Days days = path.first(end);
        CandleSeries.Builder bars = CandleSeries.builder(end - first);
        for (int i = first; i < end; i++) {
            add(table.epochDay(i) * DAY_MILLIS, days, i, bars);
        }
        return bars.build();
    }

    private void add(long label, Days days, int i, CandleSeries.Builder bars) {
        if (asset.fixing()) {
            bars.add(Candle.fixing(Instant.ofEpochMilli(label), grid.price(days.close(i))));
            return;
        }
        bars.add(
                label,
                grid.price(days.open(i)),
                grid.price(days.high(i)),
                grid.price(days.low(i)),
                grid.price(days.close(i)),
                served(days.volume(i)));
    }

    CandleSeries minuteBars(Instant from, Instant to) {
        Sessions table = sessions.around(to);
        CandleSeries.Builder bars = CandleSeries.builder();
        for (int i = table.firstClosingAfter(from.toEpochMilli());
                i < table.size() && table.opens(i) < to.toEpochMilli();
                i++) {
            DayMinutes day = minutesOf(table, i);
            int end = day.firstAtOrAfter(to.toEpochMilli());
            for (int minute = day.firstAtOrAfter(from.toEpochMilli()); minute < end; minute++) {
                add(day, minute, bars);
            }
        }
        return bars.build();
    }

    /** At least the days of the first so many sessions. */
    Days days(int count) {
        return path.first(count);
    }

    PriceGrid grid() {
        return grid;
    }

    DayMinutes minutesOf(Sessions table, int session) {
        return cache.get(asset.symbol(), session, () -> minutes.minutes(path.first(session + 1), table, session));
    }

    /** The last tick of the last minute that closed at or before the instant; of a fixing, of the last session. */
    Optional<Quote> lastQuote(Instant at) {
        Sessions table = sessions.around(at);
        int session = table.firstClosingAfter(at.toEpochMilli());
        if (session < table.size() && !asset.fixing()) {
            int done = (int) Math.max(0, (at.toEpochMilli() - table.opens(session)) / DayMinutes.MINUTE_MILLIS);
            if (done > 0) {
                return Optional.of(lastQuote(minutesOf(table, session), done - 1));
            }
        }
        if (session == 0) {
            return Optional.empty();
        }
        DayMinutes day = minutesOf(table, session - 1);
        return Optional.of(lastQuote(day, day.size() - 1));
    }

    private Quote lastQuote(DayMinutes day, int minute) {
        Tick last = ticksOf(day, minute).getLast();
        return new Quote(asset.symbol(), last.time(), last.price(), last.bid(), last.ask());
    }

    List<Tick> ticksOf(DayMinutes day, int minute) {
        return ticks.of(day, minute);
    }

    private void add(DayMinutes day, int minute, CandleSeries.Builder bars) {
        bars.add(
                day.opens(minute),
                grid.price(day.open(minute)),
                grid.price(day.high(minute)),
                grid.price(day.low(minute)),
                grid.price(day.close(minute)),
                served(day.volume(minute)));
    }

    private long served(long volume) {
        return asset.volumeKind() == VolumeKind.NONE ? Candle.UNKNOWN_VOLUME : volume;
    }
}
