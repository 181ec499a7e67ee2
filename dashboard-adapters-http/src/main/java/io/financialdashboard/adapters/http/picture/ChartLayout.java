package io.financialdashboard.adapters.http.picture;

/** How the height of a picture is shared out: words above, prices, a pane for each indicator of its own scale, times below. */
final class ChartLayout {
    static final double HEAD = 40;
    static final double FOOT = 22;
    /** A legend and a quarter of the height for the line: with less it cannot be read. At the usual height all of them fit. */
    static final double LEAST_PANE = 36;
    /** Below it prices have no room for their marks. */
    static final double LEAST_SCALE = 20;

    private static final double LEAST_PRICES = 50;
    /** Of the height, by each pane below the prices. */
    private static final double PANE_SHARE = 0.22;

    private ChartLayout() {}

    /** Of a picture with so many panes below its prices. */
    static int leastHeight(int panes) {
        double needed = panes == 0 ? 0 : HEAD + FOOT + LEAST_PRICES + panes * LEAST_PANE;
        return (int) Math.max(PictureSize.LEAST_HEIGHT, needed);
    }

    /** @param height of the prices and all panes */
    static double paneHeight(double height, int panes) {
        return Math.max(LEAST_PANE, PANE_SHARE * height * Math.min(1, 2.5 / Math.max(1, panes)));
    }
}
