package io.financialdashboard.adapters.http.picture;

/**
 * A line of text.
 *
 * @param size in pixels
 */
record Words(String text, double size, boolean bold, Colour colour) {
    static Words plain(String text, double size, Colour colour) {
        return new Words(text, size, false, colour);
    }

    static Words bold(String text, double size, Colour colour) {
        return new Words(text, size, true, colour);
    }

    double width() {
        return Typeface.of(bold).width(text, size);
    }
}
