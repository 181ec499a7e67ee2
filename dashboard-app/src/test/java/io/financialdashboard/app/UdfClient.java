package io.financialdashboard.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What a charting library's datafeed for UDF does with the answers of a server: it believes {@code s}, takes bars from the
 * columns, goes backwards page by page until it is told that there is no more, and polls for the last two bars.
 */
final class UdfClient {
    private final HttpProbe http;

    UdfClient(HttpProbe http) {
        this.http = http;
    }

    record Bar(long time, double open, double high, double low, double close, Optional<Double> volume) {}

    /**
     * @param noData   whether there is nothing in the range asked for
     * @param nextTime of the last bar before it, where the server names one
     */
    record Page(List<Bar> bars, boolean noData, OptionalLong nextTime) {}

    /** An answer with {@code s: error}, or with anything that is no status at all. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected(String message) {
            super(message);
        }
    }

    Page bars(String symbol, String resolution, long from, long to) {
        return page(Map.of("symbol", symbol, "resolution", resolution, "from", from, "to", to));
    }

    /** The library sends {@code from} as well, and a server has to pass it over. */
    Page barsBack(String symbol, String resolution, long from, long to, int countback) {
        return page(Map.of("symbol", symbol, "resolution", resolution, "from", from, "to", to, "countback", countback));
    }

    /** All that the server has before {@code to}, asked for in pages: each ends where the one before it began. */
    List<Bar> allHistory(String symbol, String resolution, long to, int countback) {
        List<Bar> all = new ArrayList<>();
        long end = to;
        while (true) {
            Page page = barsBack(symbol, resolution, end - 1, end, countback);
            if (page.noData()) {
                return all;
            }
            all.addAll(0, page.bars());
            end = page.bars().getFirst().time();
        }
    }

    /** The same by ranges of time alone, with the server's hint to jump over what is empty. */
    List<Bar> allHistoryByRange(String symbol, String resolution, long to, long seconds) {
        List<Bar> all = new ArrayList<>();
        long end = to;
        while (true) {
            Page page = bars(symbol, resolution, end - seconds, end);
            if (page.noData() && page.nextTime().isEmpty()) {
                return all;
            }
            all.addAll(0, page.bars());
            end = page.noData() ? page.nextTime().getAsLong() + 1 : end - seconds;
        }
    }

    /** The last bars as the polling subscription sees them: two at least, to finish the one before a new one. */
    List<Bar> poll(String symbol, String resolution, long now) {
        return barsBack(symbol, resolution, now - 1, now, 2).bars();
    }

    /** The values by the very names that were asked for; whoever has an error is not among them. */
    Map<String, JsonNode> quotes(List<String> names) {
        JsonNode answer = accepted(http.json("/udf/quotes?symbols=" + encoded(String.join(",", names))));
        Map<String, JsonNode> values = new HashMap<>();
        answer.get("d").forEach(quote -> {
            if (quote.get("s").asString().equals("ok")) {
                values.put(quote.get("n").asString(), quote.get("v"));
            }
        });
        return values;
    }

    JsonNode symbol(String name) {
        JsonNode info = http.json("/udf/symbols?symbol=" + encoded(name));
        if (info.has("s")) {
            throw new Rejected("unknown_symbol");
        }
        return info;
    }

    long time() {
        return Long.parseLong(http.text("/udf/time"));
    }

    private Page page(Map<String, Object> parameters) {
        var query = new StringBuilder("/udf/history?");
        parameters.forEach((name, value) ->
                query.append(name).append('=').append(encoded(value.toString())).append('&'));
        JsonNode answer = accepted(http.json(query.toString()));
        if (answer.get("s").asString().equals("no_data")) {
            JsonNode next = answer.get("nextTime");
            return new Page(List.of(), true, next == null ? OptionalLong.empty() : OptionalLong.of(next.asLong()));
        }
        return new Page(bars(answer), false, OptionalLong.empty());
    }

    private static JsonNode accepted(JsonNode answer) {
        String status = answer.get("s").asString();
        if (!status.equals("ok") && !status.equals("no_data")) {
            throw new Rejected(answer.get("errmsg").asString());
        }
        return answer;
    }

    private static List<Bar> bars(JsonNode columns) {
        List<Bar> bars = new ArrayList<>();
        boolean hasRange = columns.has("o");
        for (int i = 0; i < columns.get("t").size(); i++) {
            double close = columns.get("c").get(i).asDouble();
            bars.add(new Bar(
                    columns.get("t").get(i).asLong(),
                    hasRange ? columns.get("o").get(i).asDouble() : close,
                    hasRange ? columns.get("h").get(i).asDouble() : close,
                    hasRange ? columns.get("l").get(i).asDouble() : close,
                    close,
                    columns.has("v") ? Optional.of(columns.get("v").get(i).asDouble()) : Optional.empty()));
        }
        return bars;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
