package io.financialdashboard.adapters.http.picture;

import java.util.Locale;

/**
 * @param rgb     0xRRGGBB
 * @param opacity from 0 to 1
 */
record Colour(int rgb, double opacity) {
    static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    /** For example {@code #1d5fd6}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
