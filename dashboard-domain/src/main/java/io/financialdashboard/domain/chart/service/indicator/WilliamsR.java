package io.financialdashboard.domain.chart.service.indicator;

/**
 * How far below the highest of the last bars the close lies, 0 to −100 (Larry Williams, How I Made One Million Dollars
 * Last Year Trading Commodities, 1973).
 */
public final class WilliamsR implements RunningIndicator {
    private final Place place;

    public WilliamsR(int period) {
        place = new Place(period);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = place.take(bar.high(), bar.low(), bar.close()) - 100;
    }

    @Override
    public void commit() {
        place.commit();
    }

    @Override
    public int warmUp() {
        return place.warmUp();
    }
}
