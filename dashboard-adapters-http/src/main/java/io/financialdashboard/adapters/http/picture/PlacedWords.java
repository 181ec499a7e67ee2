package io.financialdashboard.adapters.http.picture;

import java.util.List;

/**
 * Words where they stand, to see whether there is room.
 *
 * @param y of the line on which letters stand
 */
record PlacedWords(Words words, double x, double y) {
    /** What numbers take of their letter size above the line and, by commas, below it. */
    private static final double ABOVE = 0.75;

    private static final double BELOW = 0.1;

    Box box() {
        return new Box(x, y - ABOVE * words.size(), words.width(), (ABOVE + BELOW) * words.size());
    }

    boolean isClearOf(List<Box> taken) {
        return taken.stream().noneMatch(box()::overlaps);
    }

    void draw(Canvas canvas) {
        canvas.text(words, x, y);
    }
}
