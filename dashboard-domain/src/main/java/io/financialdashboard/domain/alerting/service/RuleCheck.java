package io.financialdashboard.domain.alerting.service;

import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.BadAlertException;
import io.financialdashboard.domain.alerting.port.in.Operand;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a rule can be watched, and its one spelling. */
final class RuleCheck {
    private static final String SOURCE = "source";
    private static final String TARGET = "target";

    private final MarketData marketData;
    private final Charts charts;

    RuleCheck(MarketData marketData, Charts charts) {
        this.marketData = marketData;
        this.charts = charts;
    }

    /**
     * The rule with every setting of its lines written out.
     *
     * @throws BadAlertException if it cannot be watched
     */
    AlertRule checked(AlertRule rule) {
        Asset asset = marketData.catalogue().get(rule.symbol());
        rule.interval().ifPresent(interval -> requireOffered(asset, interval));
        Operand source = spelled(SOURCE, rule.source(), asset);
        Operand target = spelled(TARGET, rule.target(), asset);
        if (source.equals(target)) {
            throw new BadAlertException(
                    TARGET, "an alert compares two different things, got " + target.text() + " twice", List.of());
        }
        requireComparable(asset, source, target);
        return new AlertRule(
                rule.symbol(), source, rule.crossing(), target, rule.interval(), rule.repeat(), rule.note());
    }

    /** Whether a kept rule can be watched in this start, with these assets and indicators. */
    boolean isKnown(AlertRule rule) {
        return marketData.catalogue().find(rule.symbol()).isPresent() && isAllowed(rule);
    }

    private boolean isAllowed(AlertRule rule) {
        try {
            checked(rule);
            return true;
        } catch (BadAlertException ofAnotherStart) {
            return false;
        }
    }

    private void requireOffered(Asset asset, Interval interval) {
        Set<Interval> offered = marketData.intervals(asset.symbol());
        if (!offered.contains(interval)) {
            throw new BadAlertException(
                    "interval",
                    asset.symbol() + " has no bars of " + interval.id(),
                    offered.stream().sorted().map(Interval::id).toList());
        }
    }

    private Operand spelled(String field, Operand operand, Asset asset) {
        if (!(operand instanceof Operand.Line line)) {
            return operand;
        }
        Indicator indicator = indicator(field, line);
        requireMade(field, indicator.definition(), asset);
        return new Operand.Line(
                indicator.id(), Optional.of(output(field, line, indicator).name()));
    }

    private Indicator indicator(String field, Operand.Line line) {
        try {
            return charts.parse(line.indicator()).getFirst();
        } catch (BadIndicatorException bad) {
            throw new BadAlertException(field, String.valueOf(bad.getMessage()), bad.allowed());
        }
    }

    private static IndicatorOutput output(String field, Operand.Line line, Indicator indicator) {
        List<IndicatorOutput> outputs = indicator.definition().outputs();
        return line.output()
                .map(name -> outputs.stream()
                        .filter(output -> output.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadAlertException(
                                field,
                                indicator.definition().id() + " has no line '" + name + "'",
                                outputs.stream().map(IndicatorOutput::name).toList())))
                .orElseGet(outputs::getFirst);
    }

    /** A price is not above 70 because an RSI is: what is compared has one unit. */
    private void requireComparable(Asset asset, Operand source, Operand target) {
        if (target instanceof Operand.Level level) {
            if (source instanceof Operand.Price && !asset.accepts(level.value())) {
                throw new BadAlertException(
                        TARGET, "must be a price of " + asset.symbol() + ", got " + level.text(), List.of("above 0"));
            }
        } else if (unit(source) != unit(target)) {
            throw new BadAlertException(
                    TARGET,
                    "%s is a %s and cannot pass %s, a %s"
                            .formatted(
                                    source.text(),
                                    unit(source).id(),
                                    target.text(),
                                    unit(target).id()),
                    List.of("a number", "a line that is a " + unit(source).id()));
        }
    }

    private IndicatorOutput.Unit unit(Operand operand) {
        return operand instanceof Operand.Line line
                ? output(SOURCE, line, indicator(SOURCE, line)).unit()
                : IndicatorOutput.Unit.PRICE;
    }

    /** Some lines need what an asset does not have: the high of a fixing, the volume of an index. */
    private static void requireMade(String field, IndicatorDefinition definition, Asset asset) {
        boolean noVolume = asset.fixing() || asset.volumeKind() == VolumeKind.NONE;
        if (asset.fixing() && definition.needsMoreThanAClose()) {
            throw new BadAlertException(
                    field,
                    "%s needs the high or low of a bar, and %s has one price a day"
                            .formatted(definition.id(), asset.symbol()),
                    List.of());
        }
        if (noVolume && definition.needsVolume()) {
            throw new BadAlertException(
                    field, "%s needs volume, and %s has none".formatted(definition.id(), asset.symbol()), List.of());
        }
    }
}
