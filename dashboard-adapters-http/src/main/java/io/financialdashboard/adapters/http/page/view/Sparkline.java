package io.financialdashboard.adapters.http.page.view;

/**
 * The course of the session as the points of a line in a box of {@value #WIDTH} x {@value #HEIGHT}.
 *
 * @param points as SVG writes them, for example {@code 0,12 1.5,9}; empty with fewer than two bars
 */
public record Sparkline(String points, Direction direction) {
    public static final int WIDTH = 72;
    public static final int HEIGHT = 20;
}
