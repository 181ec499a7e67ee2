package io.financialdashboard.domain.chart.service.indicator;

/** Division where nothing by nothing is no value rather than an infinity. */
final class Ratio {
    private Ratio() {}

    static double of(double dividend, double divisor) {
        return divisor == 0 ? Double.NaN : dividend / divisor;
    }

    /** A share of a price; none of a price of zero or below (MARKET-RULES 8). */
    static double ofPrice(double dividend, double price) {
        return price > 0 ? dividend / price : Double.NaN;
    }

    static double of(double dividend, double divisor, double otherwise) {
        return divisor == 0 ? otherwise : dividend / divisor;
    }
}
