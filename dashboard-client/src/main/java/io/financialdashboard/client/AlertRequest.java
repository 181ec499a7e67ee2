package io.financialdashboard.client;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When an alert is to fire: {@code AlertRequest.price("BTC/USDT", "crosses_above", 114000)}, or
 * {@code AlertRequest.line("AAPL", "ema:50", "crosses_above", "ema:200", "1h").repeating("day")}.
 *
 * @param symbol   in any of its spellings
 * @param source   {@code price}, or a line of an indicator
 * @param when     {@code crosses_above}, {@code crosses_below} or {@code crosses}
 * @param target   a number, or a line of an indicator
 * @param interval of the bars of an indicator
 * @param repeat   {@code once}, {@code minute} or {@code day}
 */
public record AlertRequest(
        String symbol,
        String source,
        String when,
        String target,
        Optional<String> interval,
        String repeat,
        String note) {
    private static final String ONCE = "once";

    /** Fires when the price passes a level. */
    public static AlertRequest price(String symbol, String when, double level) {
        return new AlertRequest(symbol, "price", when, number(level), Optional.empty(), ONCE, "");
    }

    /** Fires when a line (or {@code price}, the close of a bar) passes another or a number. */
    public static AlertRequest line(String symbol, String source, String when, String target, String interval) {
        return new AlertRequest(symbol, source, when, target, Optional.of(interval), ONCE, "");
    }

    public AlertRequest repeating(String often) {
        return new AlertRequest(symbol, source, when, target, interval, often, note);
    }

    public AlertRequest withNote(String words) {
        return new AlertRequest(symbol, source, when, target, interval, repeat, words);
    }

    Map<String, String> body() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "symbol", symbol, "source", source, "when", when, "target", target, "repeat", repeat, "note", note));
        interval.ifPresent(bars -> fields.put("interval", bars));
        return fields;
    }

    private static String number(double level) {
        return new BigDecimal(Double.toString(level)).stripTrailingZeros().toPlainString();
    }
}
