package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every asset of a catalogue as a simulated market, past and future (MARKET-RULES 21).
 *
 * <p>A price is a function of seed, asset, calendar and instant alone: it is the same whenever, in whatever order and by
 * how many threads it is asked for, so a restart rewrites nothing. Days exist since {@link SessionTable#FIRST_DAY},
 * minutes since {@link #FIRST_MINUTES}. Safe for many threads.
 */
public final class SimulatedMarkets implements HistorySource {
    /** Fixed, so that the reach of the minutes does not depend on the clock: two years before any start from 2018 on. */
    static final LocalDate FIRST_MINUTES = LocalDate.of(2016, 1, 1);

    private static final long CACHE_BYTES = 8L << 20;

    private final Map<Symbol, SimulatedAsset> assets = new LinkedHashMap<>();

    private final Noise root;

    /** @throws IllegalArgumentException if a reference price is zero or below: the simulator multiplies prices */
    public SimulatedMarkets(Catalogue catalogue, long seed) {
        root = Noise.ofSeed(seed);
        MinuteCache cache = new MinuteCache(CACHE_BYTES);
        Map<String, SessionTable> tables = new HashMap<>();
        for (Asset asset : catalogue.assets()) {
            SessionTable sessions =
                    tables.computeIfAbsent(asset.calendar().id(), id -> new SessionTable(asset.calendar()));
            assets.put(asset.symbol(), new SimulatedAsset(asset, sessions, cache, root));
        }
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        SimulatedAsset asset = assets.get(symbol);
        return asset == null ? Set.of() : asset.intervals();
    }

    /** The end is that of the simulation, 2100, not the clock's. */
    @Override
    public Optional<TimeRange> extent(Symbol symbol, Interval interval) {
        return intervals(symbol).contains(interval)
                ? Optional.of(new TimeRange(begin(interval), midnight(SessionTable.END)))
                : Optional.empty();
    }

    @Override
    public CandleSeries bars(Symbol symbol, Interval interval, Instant from, Instant to) {
        SimulatedAsset asset = assets.get(symbol);
        if (asset == null || !intervals(symbol).contains(interval)) {
            return CandleSeries.empty();
        }
        Instant begin = from.isBefore(begin(interval)) ? begin(interval) : from;
        Instant end = to.isAfter(midnight(SessionTable.END)) ? midnight(SessionTable.END) : to;
        if (!begin.isBefore(end)) {
            return CandleSeries.empty();
        }
        return interval == Interval.ONE_DAY ? asset.dailyBars(begin, end) : asset.minuteBars(begin, end);
    }

    @Override
    public Optional<Quote> lastQuote(Symbol symbol, Instant at) {
        SimulatedAsset asset = assets.get(symbol);
        return asset == null || at.isBefore(begin(Interval.ONE_MINUTE)) || at.isAfter(midnight(SessionTable.END))
                ? Optional.empty()
                : asset.lastQuote(at);
    }

    /** In catalogue order. */
    List<SimulatedAsset> assets() {
        return new ArrayList<>(assets.values());
    }

    /** For what else is to be the same with the same seed. */
    Noise noise() {
        return root;
    }

    private static Instant begin(Interval interval) {
        return midnight(interval == Interval.ONE_DAY ? SessionTable.FIRST_DAY : FIRST_MINUTES);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
