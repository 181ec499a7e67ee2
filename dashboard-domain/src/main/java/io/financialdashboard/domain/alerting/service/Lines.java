package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Reads what a rule compares, bar by bar. Lines are taken where they are computed, never where they are drawn. */
final class Lines {
    private static final int BAR_AND_THE_ONE_BEFORE = 2;

    private final Charts charts;

    Lines(Charts charts) {
        this.charts = charts;
    }

    /** Both sides of the rule at the bar of that time and at the one before it. */
    Compared at(AlertRule rule, Instant barTime) {
        Optional<Instant> end = Optional.of(barTime.plusMillis(1));
        Interval interval = rule.interval().orElseThrow();
        return of(rule, new CandlesQuery(rule.symbol(), interval, Optional.empty(), end, BAR_AND_THE_ONE_BEFORE));
    }

    /** Both sides of the rule at each of these bars. */
    Compared of(AlertRule rule, CandlesQuery query) {
        List<Indicator> indicators = new ArrayList<>();
        for (Operand operand : List.of(rule.source(), rule.target())) {
            if (operand instanceof Operand.Line line) {
                Indicator indicator = charts.parse(line.indicator()).getFirst();
                if (!indicators.contains(indicator)) {
                    indicators.add(indicator);
                }
            }
        }
        IndicatorsAnswer answer = charts.values(new IndicatorsQuery(query, indicators));
        return new Compared(answer.bars(), values(answer, rule.source()), values(answer, rule.target()));
    }

    private static IntToDoubleFunction values(IndicatorsAnswer answer, Operand operand) {
        return switch (operand) {
            case Operand.Price _ -> answer.bars()::close;
            case Operand.Level level -> _ -> level.value();
            case Operand.Line line -> column(answer, line);
        };
    }

    private static IntToDoubleFunction column(IndicatorsAnswer answer, Operand.Line line) {
        IndicatorLines lines = answer.lines().stream()
                .filter(one -> one.indicator().id().equals(line.indicator()))
                .findFirst()
                .orElseThrow();
        List<String> names = lines.indicator().definition().outputs().stream()
                .map(IndicatorOutput::name)
                .toList();
        int output = names.indexOf(line.output().orElse(names.getFirst()));
        return bar -> lines.value(output, bar);
    }

    /** The two sides of a rule beside the bars; {@code NaN} where a line has no value yet. */
    record Compared(CandleSeries bars, IntToDoubleFunction source, IntToDoubleFunction target) {
        /** How far the source went, from the bar before to the one at that index, as seen from the target. */
        Reach reach(int index) {
            return Reach.between(distance(index - 1), distance(index));
        }

        private double distance(int index) {
            return source.applyAsDouble(index) - target.applyAsDouble(index);
        }
    }
}
