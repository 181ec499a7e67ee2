package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import java.util.OptionalDouble;

/** The span that an asset's change, high, low and volume refer to (MARKET-RULES 11). */
interface PriceSpan {
    ChangeWindow window();

    /** A part that can change no more. */
    void sealed(Segment segment);

    /** @param lastTrade epoch milliseconds of the last trade */
    Figures at(long lastTrade, double price, Candle today);

    /**
     * @param reference what the change is measured against
     * @param volume    in volume steps, or {@link Candle#UNKNOWN_VOLUME}
     */
    record Figures(OptionalDouble reference, double high, double low, long volume) {}
}
