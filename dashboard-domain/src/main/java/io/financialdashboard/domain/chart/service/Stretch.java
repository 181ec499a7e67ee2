package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;

/**
 * The bars beside which values are wanted.
 *
 * @param newest the last bars of the series, at least as new as those asked for
 */
record Stretch(Interval interval, CandleSeries asked, CandleSeries newest) {}
