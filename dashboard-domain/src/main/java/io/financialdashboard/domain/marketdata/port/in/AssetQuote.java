package io.financialdashboard.domain.marketdata.port.in;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Quote;
import java.util.OptionalDouble;

/**
 * An asset's latest price beside what it is measured against (MARKET-RULES 11).
 *
 * @param previousClose the reference of the change: the close of the session before the one of the last trade, or for
 *                      crypto the last price 24 hours ago; empty with less history
 * @param changePercent 1.2 means 1.2 %; empty without a reference or with one at or below zero
 * @param change        in the quote currency; empty without a reference
 * @param today         the daily candle of the last trade's trading day
 * @param high          highest price in {@code window}
 * @param low           lowest price in {@code window}
 * @param volume        in volume steps, within {@code window}, or {@link Candle#UNKNOWN_VOLUME}
 * @param stale         whether its market is open but nothing has come for longer than this asset's usual
 */
public record AssetQuote(
        Asset asset,
        Quote quote,
        OptionalDouble previousClose,
        OptionalDouble changePercent,
        OptionalDouble change,
        Candle today,
        double high,
        double low,
        long volume,
        ChangeWindow window,
        SessionStatus session,
        boolean stale) {}
