package io.financialdashboard.domain.marketdata.port.in;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quotes and candles of every asset, now and in the past. Safe for use by many threads. */
public interface MarketData {
    Catalogue catalogue();

    DataSource source();

    /** The instant of the newest data: never the wall clock, so that an answer changes only when data does. */
    Instant lastUpdated();

    /** The latest quote of each asset that has one, in catalogue order. */
    List<AssetQuote> quotes();

    /** Empty where the asset is unknown or has no price yet. */
    Optional<AssetQuote> findQuote(Symbol symbol);

    /** Bars of that query, oldest first, the forming one last where the query reaches it; empty where nothing traded. */
    CandleSeries candles(CandlesQuery query);

    /** The bar that is forming now; empty while the market is closed or before the period's first tick. */
    Optional<Candle> findFormingCandle(Symbol symbol, Interval interval);

    /** The intervals of which there is or will be a bar; none shorter than the asset's source can tell. */
    Set<Interval> intervals(Symbol symbol);

    /** Whether the asset's market trades now, and until or from when. */
    SessionStatus session(Symbol symbol);

    /** Open if any of the market's assets trades now; empty where the market has no asset, so nothing that could trade. */
    Optional<SessionStatus> session(Market market);

    /** What was received, dropped and corrected since the start. */
    Quality quality(Symbol symbol);
}
