package io.financialdashboard.adapters.http.picture;

/**
 * @param scale how many pixels of the file a pixel of the picture is wide, for dense screens
 */
public record PictureSize(int width, int height, int scale) {
    public static final int LEAST_WIDTH = 200;
    public static final int MOST_WIDTH = 2000;
    public static final int LEAST_HEIGHT = 120;
    public static final int MOST_HEIGHT = 1200;
    public static final int MOST_SCALE = 3;

    /** A pixel takes four bytes while it is drawn. */
    public static final int MOST_PIXELS = 3_000_000;

    /** For so many indicators that are drawn below the prices; with less they would lie on each other. */
    public static int leastHeight(int indicatorsBelow) {
        return ChartLayout.leastHeight(indicatorsBelow);
    }

    public int pixels() {
        return width * scale * height * scale;
    }
}
