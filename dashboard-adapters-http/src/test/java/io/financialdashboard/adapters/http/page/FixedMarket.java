package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A market that stands still: each asset has the price that a test gave it. */
final class FixedMarket implements MarketData {
    static final Instant NOW = Instant.parse("2024-03-04T15:00:00Z");

    private final List<Asset> assets = new ArrayList<>();
    private final Map<Symbol, AssetQuote> quotes = new LinkedHashMap<>();
    private final Map<Symbol, CandleSeries> bars = new LinkedHashMap<>();
    private SessionStatus session = new SessionStatus(true, Instant.parse("2024-03-04T21:00:00Z"));

    FixedMarket listed(Asset asset) {
        assets.add(asset);
        return this;
    }

    /** Of that price, which is {@code percent} more than the session before closed. */
    FixedMarket quoted(Asset asset, double price, double percent, double low, double high) {
        listed(asset);
        double before = price / (1 + percent / 100);
        quotes.put(
                asset.symbol(),
                new AssetQuote(
                        asset,
                        new Quote(asset.symbol(), NOW, price, price - asset.minTick(), price + asset.minTick()),
                        OptionalDouble.of(before),
                        OptionalDouble.of(percent),
                        OptionalDouble.of(price - before),
                        new Candle(Instant.parse("2024-03-04T00:00:00Z"), before, high, low, price, 1_250_000),
                        high,
                        low,
                        1_250_000,
                        ChangeWindow.SESSION,
                        session,
                        false));
        return this;
    }

    FixedMarket bars(Asset asset, CandleSeries series) {
        bars.put(asset.symbol(), series);
        return this;
    }

    FixedMarket openUntil(Instant closes) {
        session = new SessionStatus(true, closes);
        return this;
    }

    FixedMarket closedUntil(Instant opens) {
        session = new SessionStatus(false, opens);
        return this;
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(assets);
    }

    @Override
    public DataSource source() {
        return DataSource.SIMULATED;
    }

    @Override
    public Instant lastUpdated() {
        return NOW;
    }

    @Override
    public List<AssetQuote> quotes() {
        return List.copyOf(quotes.values());
    }

    @Override
    public Optional<AssetQuote> findQuote(Symbol symbol) {
        return Optional.ofNullable(quotes.get(symbol));
    }

    @Override
    public CandleSeries candles(CandlesQuery query) {
        return bars.getOrDefault(query.symbol(), CandleSeries.empty()).last(query.limit());
    }

    @Override
    public Optional<Candle> findFormingCandle(Symbol symbol, Interval interval) {
        return Optional.empty();
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return Set.of(Interval.FIFTEEN_MINUTES, Interval.ONE_HOUR, Interval.ONE_DAY);
    }

    @Override
    public SessionStatus session(Symbol symbol) {
        return session;
    }

    @Override
    public Optional<SessionStatus> session(Market market) {
        return catalogue().assets(market).isEmpty() ? Optional.empty() : Optional.of(session);
    }

    @Override
    public Quality quality(Symbol symbol) {
        return new Quality(symbol, Optional.of(NOW), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
