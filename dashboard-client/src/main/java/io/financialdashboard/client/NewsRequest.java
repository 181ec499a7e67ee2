package io.financialdashboard.client;

import io.financialdashboard.client.model.Market;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which articles are wanted; each that is empty leaves all.
 *
 * @param importance the least that is wanted: {@code low}, {@code medium}, {@code high}
 * @param before     only older ones: to page on, the last article's {@code timestamp}
 * @param limit      1 to 200; 20 if empty
 */
public record NewsRequest(
        Optional<Market> market,
        Optional<String> symbol,
        Optional<String> importance,
        Optional<Instant> before,
        OptionalInt limit) {
    /** The newest ones, whatever they are about. */
    public static NewsRequest newest(int limit) {
        return new NewsRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(limit));
    }

    public NewsRequest about(Market one) {
        return new NewsRequest(Optional.of(one), symbol, importance, before, limit);
    }

    public NewsRequest about(String one) {
        return new NewsRequest(market, Optional.of(one), importance, before, limit);
    }

    public NewsRequest importance(String least) {
        return new NewsRequest(market, symbol, Optional.of(least), before, limit);
    }

    public NewsRequest before(Instant end) {
        return new NewsRequest(market, symbol, importance, Optional.of(end), limit);
    }

    Address address() {
        return Address.of("/api/news")
                .with("market", market.map(Market::id))
                .with("symbol", symbol)
                .with("importance", importance)
                .with("before", before)
                .with("limit", limit.stream().boxed().findFirst());
    }
}
