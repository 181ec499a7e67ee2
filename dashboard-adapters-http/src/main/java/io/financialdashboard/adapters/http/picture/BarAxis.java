package io.financialdashboard.adapters.http.picture;

/** Where bars stand side by side: equally wide, with half a bar of room at each end. */
record BarAxis(double left, double width, int bars) {
    private static final double BODY = 0.7;

    double apart() {
        return width / Math.max(1, bars);
    }

    double x(int bar) {
        return left + (bar + 0.5) * apart();
    }

    /** How wide a body is: never so narrow that it cannot be seen. */
    double body() {
        return Math.max(1, BODY * apart());
    }
}
