package io.financialdashboard.adapters.http.page.view;

/**
 * The course of the last day as the points of a line in a box of {@value #WIDTH} x {@value #HEIGHT}, and what the browser
 * needs to go on drawing it.
 *
 * @param points  as SVG writes them, for example {@code 0,12 1.5,9}; empty with fewer than two bars
 * @param low     the lowest close, at the bottom of the box
 * @param high    the highest close, at its top
 * @param last    epoch seconds of the last bar
 * @param seconds the length of a bar
 */
public record Sparkline(String points, Direction direction, double low, double high, long last, long seconds) {
    /** Two for each step between 48 points: whole numbers are half the bytes of others, in every row of every page. */
    public static final int WIDTH = 94;
    /** Half a pixel each. */
    public static final int HEIGHT = 40;
    /** Room above the highest and below the lowest, for the width of the line. */
    public static final int MARGIN = 3;

    public static Sparkline none(Direction direction) {
        return new Sparkline("", direction, 0, 0, 0, 0);
    }
}
