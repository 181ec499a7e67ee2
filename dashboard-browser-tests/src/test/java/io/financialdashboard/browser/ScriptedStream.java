package io.financialdashboard.browser;

import com.microsoft.playwright.Route;

/**
 * A stream of which the test writes each event. The browser hears what was said last, loses the connection, and asks
 * again a moment later; what is to be heard next is said in the meantime.
 */
final class ScriptedStream {
    private static final String TIME = "2024-03-05T15:10:00Z";

    private String next = event("snapshot", "{\"time\":\"" + TIME + "\",\"quotes\":{}}");

    /** Takes the place of the server's stream in that window. */
    static ScriptedStream in(Window window) {
        var stream = new ScriptedStream();
        window.page().route(window.address("/api/stream*"), stream::answer);
        return stream;
    }

    /** @param quotes the object of symbols and their quotes, see {@link #quote} */
    void sayQuotes(String... quotes) {
        String all = String.join(",", quotes);
        next = event("snapshot", "{\"time\":\"" + TIME + "\",\"quotes\":{" + all + "}}");
    }

    void sayNews(String articles) {
        next = event("news", "{\"articles\":[" + articles + "]}");
    }

    void sayAlerts(String firings) {
        next = event("alert", "{\"alerts\":[" + firings + "]}");
    }

    /** For example {@code "ETH/USDT":{"current":2600,…}}. */
    static String quote(String symbol, double price, double change) {
        return "\"%s\":{\"current\":%s,\"change\":%s,\"high_24h\":%s,\"low_24h\":%s,\"time\":\"%s\"}"
                .formatted(symbol, price, change, price, price, TIME);
    }

    private void answer(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody("retry: 200\n\n" + next));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
