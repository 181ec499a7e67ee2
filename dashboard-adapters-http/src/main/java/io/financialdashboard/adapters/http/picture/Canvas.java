package io.financialdashboard.adapters.http.picture;

/** What a chart is drawn on. Places are pixels from the upper left corner; what is drawn later lies above. */
interface Canvas {
    void fill(Box box, Colour colour);

    /** A line through all points, of which there are at least two. */
    void stroke(double[] xs, double[] ys, Stroke stroke);

    /** The area between a line and the horizontal at {@code base}. */
    void area(double[] xs, double[] ys, double base, Colour colour);

    /** @param y of the line on which letters stand */
    void text(Words words, double x, double y);

    default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        stroke(new double[] {x1, x2}, new double[] {y1, y2}, stroke);
    }

    /** Text that ends at {@code right}. */
    default void textTo(Words words, double right, double y) {
        text(words, right - words.width(), y);
    }

    /** Text with its middle at {@code middle}. */
    default void textAround(Words words, double middle, double y) {
        text(words, middle - words.width() / 2, y);
    }
}
