package io.financialdashboard.testkit;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Market data that holds what a test put into it. Safe for use by many threads. */
public final class FakeMarketData implements MarketData {
    private final Catalogue catalogue;
    private final Map<Symbol, AssetQuote> quotes = new ConcurrentHashMap<>();
    private final Map<Bars, CandleSeries> bars = new ConcurrentHashMap<>();
    private final Map<Symbol, Quality> qualities = new ConcurrentHashMap<>();
    private final Map<Symbol, Set<Interval>> intervals = new ConcurrentHashMap<>();
    private volatile Instant lastUpdated;

    public FakeMarketData(Instant lastUpdated, Asset... assets) {
        this.catalogue = new Catalogue(List.of(assets));
        this.lastUpdated = lastUpdated;
    }

    /** Makes this the asset's quote, and its time that of the newest data if it is later. */
    public FakeMarketData put(AssetQuote quote) {
        quotes.put(quote.asset().symbol(), quote);
        if (quote.quote().time().isAfter(lastUpdated)) {
            lastUpdated = quote.quote().time();
        }
        return this;
    }

    /** Makes these all the bars of that asset and interval; the last one may be forming. */
    public FakeMarketData put(Symbol symbol, Interval interval, CandleSeries series) {
        bars.put(new Bars(symbol, interval), series);
        return this;
    }

    public FakeMarketData put(Quality quality) {
        qualities.put(quality.symbol(), quality);
        return this;
    }

    /** Without a call all nine intervals are offered. */
    public FakeMarketData offer(Symbol symbol, Set<Interval> offered) {
        intervals.put(symbol, Set.copyOf(offered));
        return this;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public DataSource source() {
        return DataSource.SIMULATED;
    }

    @Override
    public Instant lastUpdated() {
        return lastUpdated;
    }

    @Override
    public List<AssetQuote> quotes() {
        return catalogue.assets().stream()
                .map(asset -> findQuote(asset.symbol()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<AssetQuote> findQuote(Symbol symbol) {
        return Optional.ofNullable(quotes.get(symbol));
    }

    @Override
    public CandleSeries candles(CandlesQuery query) {
        CandleSeries all = bars.getOrDefault(new Bars(query.symbol(), query.interval()), CandleSeries.empty());
        CandleSeries wanted = all.between(
                query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                query.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
        return query.from().isPresent() ? wanted.first(query.limit()) : wanted.last(query.limit());
    }

    @Override
    public Optional<Candle> findFormingCandle(Symbol symbol, Interval interval) {
        return Optional.ofNullable(bars.get(new Bars(symbol, interval)))
                .filter(CandleSeries::lastIsForming)
                .map(series -> series.candle(series.size() - 1));
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return intervals.getOrDefault(symbol, EnumSet.allOf(Interval.class));
    }

    @Override
    public SessionStatus session(Symbol symbol) {
        return findQuote(symbol).map(AssetQuote::session).orElseGet(() -> new SessionStatus(false, lastUpdated));
    }

    @Override
    public Optional<SessionStatus> session(Market market) {
        return catalogue.assets(market).stream()
                .map(asset -> session(asset.symbol()))
                .max(Comparator.comparing(SessionStatus::open));
    }

    @Override
    public Quality quality(Symbol symbol) {
        return qualities.getOrDefault(symbol, new Quality(symbol, Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private record Bars(Symbol symbol, Interval interval) {}
}
