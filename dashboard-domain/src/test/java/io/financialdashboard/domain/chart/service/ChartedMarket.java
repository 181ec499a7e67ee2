package io.financialdashboard.domain.chart.service;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bars of one asset and interval as a test states them. It counts the bars that are read. */
final class ChartedMarket implements MarketData {
    private final Asset asset;
    private final Interval interval;
    private CandleSeries bars = CandleSeries.empty();
    private boolean once;
    private long barsRead;

    ChartedMarket(Asset asset, Interval interval) {
        this.asset = asset;
        this.interval = interval;
    }

    /** Makes these all the bars there are; the last one may be forming. */
    ChartedMarket shows(CandleSeries all) {
        bars = all;
        return this;
    }

    /** Has these bars for the next question only, as a replay that begins anew while it is asked. */
    ChartedMarket showsOnce(CandleSeries all) {
        bars = all;
        once = true;
        return this;
    }

    long barsRead() {
        return barsRead;
    }

    @Override
    public CandleSeries candles(CandlesQuery query) {
        if (!query.symbol().equals(asset.symbol()) || query.interval() != interval) {
            return CandleSeries.empty();
        }
        CandleSeries wanted = bars.between(
                query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                query.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
        CandleSeries found = query.from().isPresent() ? wanted.first(query.limit()) : wanted.last(query.limit());
        barsRead += found.size();
        if (once) {
            bars = CandleSeries.empty();
        }
        return found;
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(List.of(asset));
    }

    @Override
    public DataSource source() {
        return DataSource.SIMULATED;
    }

    @Override
    public Instant lastUpdated() {
        return Instant.ofEpochMilli(bars.lastTime());
    }

    @Override
    public List<AssetQuote> quotes() {
        return List.of();
    }

    @Override
    public Optional<AssetQuote> findQuote(Symbol symbol) {
        return Optional.empty();
    }

    @Override
    public Optional<Candle> findFormingCandle(Symbol symbol, Interval wanted) {
        return bars.lastIsForming() ? Optional.of(bars.candle(bars.size() - 1)) : Optional.empty();
    }

    @Override
    public Set<Interval> intervals(Symbol symbol) {
        return EnumSet.of(interval);
    }

    @Override
    public SessionStatus session(Symbol symbol) {
        return new SessionStatus(bars.lastIsForming(), lastUpdated());
    }

    @Override
    public Optional<SessionStatus> session(Market market) {
        return Optional.of(session(asset.symbol()));
    }

    @Override
    public Quality quality(Symbol symbol) {
        return new Quality(symbol, Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
