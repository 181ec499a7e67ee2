package io.financialdashboard.domain.marketdata.port.in;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;

/** Something that happened in the market. Published in order; between two ticks of a bar only the latest state is. */
public sealed interface MarketEvent {
    /** The price of an asset is now this. */
    record QuoteChanged(Quote quote) implements MarketEvent {}

    /**
     * A bar is now this.
     *
     * @param closed   whether its period has ended
     * @param revision 0 until it closes; then how often it was corrected
     */
    record CandleChanged(Symbol symbol, Interval interval, Candle candle, boolean closed, int revision)
            implements MarketEvent {}

    /** The asset has been silent for longer than it should, or speaks again. */
    record StalenessChanged(Symbol symbol, boolean stale, Instant at) implements MarketEvent {}

    /** The feed as a whole has been silent for longer than it should, or speaks again. */
    record FeedStalenessChanged(boolean stale, Instant at) implements MarketEvent {}

    /** The asset's session opened or closed. */
    record SessionChanged(Symbol symbol, SessionStatus status) implements MarketEvent {}

    /** The feed began anew (a replay looped): nothing said before holds any more. */
    record EpochStarted(Instant at) implements MarketEvent {}
}
