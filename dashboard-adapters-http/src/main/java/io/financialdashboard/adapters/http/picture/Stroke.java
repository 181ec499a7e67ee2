package io.financialdashboard.adapters.http.picture;

/** How a line is drawn. */
record Stroke(Colour colour, double width, boolean dashed) {
    static Stroke of(Colour colour, double width) {
        return new Stroke(colour, width, false);
    }

    static Stroke dashed(Colour colour) {
        return new Stroke(colour, 1, true);
    }
}
