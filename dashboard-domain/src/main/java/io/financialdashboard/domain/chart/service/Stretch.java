package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;

/**
 * The bars beside which values are wanted.
 *
 * @param newest the last bars of the series, at least as new as those asked for
 */
record Stretch(Interval interval, CandleSeries asked, CandleSeries newest) {
    /** Whether the newest bar lies on that page; a series that began anew meanwhile may have none. */
    boolean grows(Page page) {
        return !newest.isEmpty() && page.contains(newest.lastTime());
    }
}
