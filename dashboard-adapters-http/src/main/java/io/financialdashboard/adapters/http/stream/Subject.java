package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;

/** What a part of an event is about: by it a filter decides, and a later state takes the place of an earlier one. */
sealed interface Subject {
    /** The quote of an asset. */
    record Price(Symbol symbol) implements Subject {}

    /** What was traded of an asset since the beat before. */
    record Trade(Symbol symbol) implements Subject {}

    /** The best bid and ask of an asset. */
    record BestPrices(Symbol symbol) implements Subject {}

    /** The bars of an asset and interval, written {@code BTC/USDT@15m}. */
    record Bars(Symbol symbol, Interval interval) implements Subject {
        String text() {
            return symbol + "@" + interval.id();
        }
    }

    /** The statistics of a market, or {@code overall}. */
    record Statistics(String scope) implements Subject {}

    record News(String articleId) implements Subject {}

    /** What an alert told, by its number. */
    record Fired(long number) implements Subject {}

    /** Whether an asset is stale, or its session open. */
    record Status(Symbol symbol) implements Subject {}

    /** What concerns every client: the feed as a whole, a snapshot, a sign of life; a pulse is sent to those who ask for it. */
    enum Everyone implements Subject {
        FEED,
        SNAPSHOT,
        RESET,
        RETRY,
        HEARTBEAT,
        ANSWER,
        PULSE
    }
}
