package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How the newswire writes numbers, names and verbs. */
final class Wording {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final double STRONG = 2.5;
    private static final double WEAK = 1;

    private Wording() {}

    /** With the asset's decimals: {@code 65,012.30}, {@code 1.08452}. */
    static String price(Asset asset, double price) {
        return String.format(Locale.ENGLISH, "%,." + asset.priceScale() + "f", price);
    }

    /** Without its sign: {@code 1.24%}. */
    static String percent(double percent) {
        return String.format(Locale.ENGLISH, "%.2f%%", Math.abs(percent));
    }

    static String signedPercent(double percent) {
        return String.format(Locale.ENGLISH, "%+.2f%%", percent);
    }

    static String at(Instant instant) {
        return TIME.format(instant);
    }

    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    static String hours(Duration span) {
        return span.toHours() == 1 ? "an hour" : number((int) span.toHours()) + " hours";
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    static String aboveOrBelow(double change) {
        return change < 0 ? "below" : "above";
    }

    static String higherOrLower(double change) {
        return change < 0 ? "lower" : "higher";
    }

    /** The display name and, where it says something else, the symbol. */
    static String full(Asset asset) {
        return asset.displayName().equals(asset.symbol().value())
                ? asset.displayName()
                : asset.displayName() + " (" + asset.symbol() + ")";
    }

    /** A verb that fits direction and size, the size in units of the usual move. */
    static String verb(double change, double surprise, Noise noise) {
        List<String> verbs = surprise < WEAK
                ? change < 0 ? List.of("slips", "eases", "edges down") : List.of("edges up", "firms", "gains")
                : surprise < STRONG
                        ? change < 0 ? List.of("falls", "declines", "drops") : List.of("rises", "climbs", "advances")
                        : change < 0 ? List.of("slides", "tumbles", "sinks") : List.of("jumps", "surges", "rallies");
        return oneOf(verbs, noise);
    }

    static <T> T oneOf(List<T> choices, Noise noise) {
        return choices.get((int) (noise.uniform(0) * choices.size()));
    }

    /** The assets of a market as the subject of a sentence in the plural. */
    static String assetsOf(Market market) {
        return switch (market) {
            case FOREX -> "currency pairs";
            case CRYPTO -> "coins";
            case STOCKS -> "stocks";
            case COMMODITIES -> "commodities";
        };
    }
}
