package io.financialdashboard.domain.analytics.port.in;

import io.financialdashboard.domain.kernel.Market;

/**
 * Statistics computed from quotes and candles (MARKET-RULES 13 to 17). What cannot be computed is empty, never invented.
 * Safe for use by many threads.
 */
public interface Analytics {
    MarketStatistics statistics(Market market);

    /** Gainers, losers and trend over the assets of all markets. */
    Breadth overall();
}
