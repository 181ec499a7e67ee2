package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An indicator as it is offered and how it is reckoned.
 *
 * @param rising parameters of which each must be below the next, for example fast and slow
 */
record Entry(
        IndicatorDefinition definition,
        List<String> rising,
        BiFunction<Indicator, Setting, RunningIndicator> formula) {}
