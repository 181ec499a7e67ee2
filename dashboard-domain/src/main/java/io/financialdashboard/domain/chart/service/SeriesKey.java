package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;

/** An indicator along a series, by the names of all three. */
record SeriesKey(Symbol symbol, Interval interval, String indicator) {}
