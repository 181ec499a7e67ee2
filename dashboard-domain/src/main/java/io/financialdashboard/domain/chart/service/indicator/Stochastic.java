package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Sma;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * Where the close lies in the range of the last bars, smoothed to %K, %D its mean, and %J = 3 %K − 2 %D (George Lane,
 * "Lane's Stochastics", Technical Analysis of Stocks and Commodities, 1984). Outputs: k, d, j.
 */
public final class Stochastic implements RunningIndicator {
    private final Place place;
    private final Smoothing k;
    private final Smoothing d;

    public Stochastic(int period, int smooth, int signal) {
        place = new Place(period);
        k = new Sma(smooth);
        d = new Sma(signal);
    }

    @Override
    public void take(Bar bar, double[] values) {
        values[0] = k.take(place.take(bar.high(), bar.low(), bar.close()));
        values[1] = d.take(values[0]);
        values[2] = 3 * values[0] - 2 * values[1];
    }

    @Override
    public void commit() {
        place.commit();
        k.commit();
        d.commit();
    }

    @Override
    public int warmUp() {
        return place.warmUp() + k.warmUp() + d.warmUp();
    }
}
