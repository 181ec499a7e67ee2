package io.financialdashboard.client.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be heard. For example the quotes and the minutes of two coins:
 * {@code StreamRequest.everything().symbols("BTC/USDT", "ETH/USDT").candles("BTC/USDT@1m", "ETH/USDT@1m")}.
 *
 * @param symbols     whose quotes; of all if empty
 * @param candles     series of bars, {@code symbol@interval}, at most 100
 * @param topics      {@code quotes stats news alerts pulse}; all but {@code pulse} if empty
 * @param lastEventId where to go on from
 * @param silence     after which a connection on which nothing comes is given up; the server says something every 15 s
 * @param longestWait the longest that is waited before the next connection, whatever the server suggests
 */
public record StreamRequest(
        List<String> symbols,
        List<String> candles,
        List<String> topics,
        Optional<String> lastEventId,
        Duration silence,
        Duration longestWait) {
    private static final Duration TWO_HEARTBEATS_AND_A_HALF = Duration.ofMillis(37_500);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    public StreamRequest {
        symbols = List.copyOf(symbols);
        candles = List.copyOf(candles);
        topics = List.copyOf(topics);
    }

    /** All quotes, statistics and news; no bars. */
    public static StreamRequest everything() {
        return new StreamRequest(
                List.of(), List.of(), List.of(), Optional.empty(), TWO_HEARTBEATS_AND_A_HALF, HALF_A_MINUTE);
    }

    public StreamRequest symbols(String... others) {
        return new StreamRequest(List.of(others), candles, topics, lastEventId, silence, longestWait);
    }

    public StreamRequest candles(String... others) {
        return new StreamRequest(symbols, List.of(others), topics, lastEventId, silence, longestWait);
    }

    public StreamRequest topics(String... others) {
        return new StreamRequest(symbols, candles, List.of(others), lastEventId, silence, longestWait);
    }

    /** Goes on behind an event that was heard before, by this program's last run for example. */
    public StreamRequest after(String id) {
        return new StreamRequest(symbols, candles, topics, Optional.of(id), silence, longestWait);
    }

    public StreamRequest silence(Duration other) {
        return new StreamRequest(symbols, candles, topics, lastEventId, other, longestWait);
    }

    public StreamRequest longestWait(Duration other) {
        return new StreamRequest(symbols, candles, topics, lastEventId, silence, other);
    }

    /** Path and query. */
    public String address() {
        List<String> query = new ArrayList<>();
        add(query, "symbols", symbols);
        add(query, "candles", candles);
        add(query, "topics", topics);
        return query.isEmpty() ? "/api/stream" : "/api/stream?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, List<String> values) {
        if (!values.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(String.join(",", values), UTF_8));
        }
    }
}
