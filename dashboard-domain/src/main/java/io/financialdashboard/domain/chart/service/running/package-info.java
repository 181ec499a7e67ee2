/** Averages, extremes and sums that go along a series value by value; each has one owner. */
@NullMarked
package io.financialdashboard.domain.chart.service.running;

import org.jspecify.annotations.NullMarked;
