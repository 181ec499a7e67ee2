package io.financialdashboard.client;

import io.financialdashboard.client.model.Market;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which bars of an asset are wanted. For example the last day in hours:
 * {@code BarsRequest.of(Market.CRYPTO, "BTC/USDT").interval("1h").limit(24)}.
 *
 * @param symbol   in any of the spellings that the server understands
 * @param interval {@code 1m 5m 15m 30m 1h 4h 1d 1w 1M}
 * @param from     the first bar time wanted: then the first {@code limit} bars are given, else the last ones before {@code to}
 * @param to       the first bar time no longer wanted
 * @param limit    1 to 5000; 500 if empty
 */
public record BarsRequest(
        Market market,
        String symbol,
        String interval,
        Optional<Instant> from,
        Optional<Instant> to,
        OptionalInt limit) {
    /** The last 500 days. */
    public static BarsRequest of(Market market, String symbol) {
        return new BarsRequest(market, symbol, "1d", Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public BarsRequest interval(String other) {
        return new BarsRequest(market, symbol, other, from, to, limit);
    }

    public BarsRequest from(Instant first) {
        return new BarsRequest(market, symbol, interval, Optional.of(first), to, limit);
    }

    public BarsRequest to(Instant end) {
        return new BarsRequest(market, symbol, interval, from, Optional.of(end), limit);
    }

    public BarsRequest limit(int most) {
        return new BarsRequest(market, symbol, interval, from, to, OptionalInt.of(most));
    }

    Address under(String route) {
        return Address.of(route + "/" + market.id() + "/" + Address.part(symbol))
                .with("interval", Optional.of(interval))
                .with("from", from)
                .with("to", to)
                .with("limit", limit.stream().boxed().findFirst());
    }
}
