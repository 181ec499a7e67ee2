package io.financialdashboard.domain.chart.service.indicator;

/** An indicator that needs the series from its first bar, and so is worth going on with from where it was once. */
public interface Resumable extends RunningIndicator {
    /** One in the same state that goes its own way from here. */
    Resumable copy();

    @Override
    default int warmUp() {
        return WHOLE_SERIES;
    }
}
