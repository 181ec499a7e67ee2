package io.financialdashboard.adapters.http.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of that name (RFC 9110, 12.5.3).
 *
 * <p>For example {@code br;q=0.5, gzip} prefers gzip, {@code gzip;q=0, *} takes anything but gzip.
 */
final class AcceptEncoding {
    private static final Pattern ENTRY = Pattern.compile("([^\\s;]+)(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

    private final Map<String, Double> qualities = new HashMap<>();

    private AcceptEncoding(String header) {
        for (String entry : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (matcher.matches()) {
                String quality = matcher.group(2);
                qualities.put(matcher.group(1), quality == null ? 1 : Double.parseDouble(quality));
            }
        }
    }

    /** The coding that the client prefers; of equals the first one. Identity where it takes nothing that is offered. */
    static ContentCoding best(Optional<String> header, List<ContentCoding> offered) {
        // Who says nothing can do with anything, but is most often a program that unpacks nothing.
        return header.map(AcceptEncoding::new)
                .map(accepted -> accepted.best(offered))
                .orElse(ContentCoding.IDENTITY);
    }

    private ContentCoding best(List<ContentCoding> offered) {
        ContentCoding best = ContentCoding.IDENTITY;
        double bestQuality = 0;
        for (ContentCoding coding : offered) {
            double quality = quality(coding);
            if (quality > bestQuality) {
                best = coding;
                bestQuality = quality;
            }
        }
        return best;
    }

    /** Identity that is not named always will do, but only where nothing named does. */
    private double quality(ContentCoding coding) {
        double others = coding == ContentCoding.IDENTITY ? 0 : qualities.getOrDefault("*", 0.0);
        return qualities.getOrDefault(coding.token(), others);
    }
}
