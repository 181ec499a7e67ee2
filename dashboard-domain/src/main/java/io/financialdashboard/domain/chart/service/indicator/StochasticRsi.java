package io.financialdashboard.domain.chart.service.indicator;

import io.financialdashboard.domain.chart.service.running.Sma;
import io.financialdashboard.domain.chart.service.running.Smoothing;

/**
 * Where the RSI lies in its own range of the last bars, smoothed, and its mean (Tushar Chande and Stanley Kroll, The New
 * Technical Trader, 1994). Outputs: stochastic RSI, signal.
 */
public final class StochasticRsi implements RunningIndicator {
    private final Rsi rsi;
    private final Place place;
    private final Smoothing smooth;
    private final Smoothing signal;

    public StochasticRsi(int rsiPeriod, int period, int signal, int smooth) {
        this.rsi = new Rsi(rsiPeriod);
        this.place = new Place(period);
        this.signal = new Sma(signal);
        this.smooth = new Sma(smooth);
    }

    @Override
    public void take(Bar bar, double[] values) {
        double strength = rsi.take(bar.close());
        values[0] = smooth.take(place.take(strength, strength, strength));
        values[1] = signal.take(values[0]);
    }

    @Override
    public void commit() {
        rsi.commit();
        place.commit();
        smooth.commit();
        signal.commit();
    }

    @Override
    public int warmUp() {
        return rsi.warmUp() + place.warmUp() + smooth.warmUp() + signal.warmUp();
    }
}
