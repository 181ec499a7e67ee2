package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.port.in.BarField;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Displacement;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Drawing;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit;
import io.financialdashboard.domain.chart.port.in.IndicatorParameter;
import io.financialdashboard.domain.chart.port.in.Pane;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts an entry together, part by part, so that the lists of indicators read as lists. One owner. */
final class EntryBuilder {
    static final int LONGEST = 500;

    private final String id;
    private final String name;
    private final String title;
    private final Pane pane;
    private final Set<BarField> needs;
    private final List<IndicatorParameter> parameters = new ArrayList<>();
    private final List<IndicatorOutput> outputs = new ArrayList<>();
    private List<Double> levels = List.of();
    private List<String> rising = List.of();

    private EntryBuilder(String id, String name, String title, Pane pane, Set<BarField> needs) {
        this.id = id;
        this.name = name;
        this.title = title;
        this.pane = pane;
        this.needs = needs;
    }

    static EntryBuilder onPrice(String id, String name, String title, BarField... needs) {
        return new EntryBuilder(id, name, title, Pane.PRICE, EnumSet.of(BarField.CLOSE, needs));
    }

    static EntryBuilder inOwnPane(String id, String name, String title, BarField... needs) {
        return new EntryBuilder(id, name, title, Pane.OWN, EnumSet.of(BarField.CLOSE, needs));
    }

    EntryBuilder period(int usual) {
        return whole("period", usual, 1);
    }

    EntryBuilder whole(String parameter, int usual, int least) {
        parameters.add(new IndicatorParameter.Whole(parameter, usual, least, LONGEST));
        return this;
    }

    EntryBuilder decimal(String parameter, double usual, double least, double most) {
        parameters.add(new IndicatorParameter.Decimal(parameter, usual, least, most));
        return this;
    }

    EntryBuilder choice(String parameter, String usual, List<String> allowed) {
        parameters.add(new IndicatorParameter.Choice(parameter, usual, allowed));
        return this;
    }

    EntryBuilder output(String output, Unit unit, Drawing drawing) {
        outputs.add(new IndicatorOutput(output, unit, drawing));
        return this;
    }

    EntryBuilder line(String output, Unit unit) {
        return output(output, unit, Drawing.LINE);
    }

    /** A figure beside the lines. */
    EntryBuilder figure(String output, Unit unit) {
        return output(output, unit, Drawing.NONE);
    }

    EntryBuilder displaced(String output, String parameter, int sign) {
        outputs.add(
                new IndicatorOutput(output, Unit.PRICE, Drawing.LINE, Optional.of(new Displacement(parameter, sign))));
        return this;
    }

    EntryBuilder levels(Double... marked) {
        levels = List.of(marked);
        return this;
    }

    /** Each of these parameters must be below the next. */
    EntryBuilder rising(String... names) {
        rising = List.of(names);
        return this;
    }

    Entry by(Function<Indicator, RunningIndicator> formula) {
        return by((indicator, setting) -> formula.apply(indicator));
    }

    Entry by(BiFunction<Indicator, Setting, RunningIndicator> formula) {
        return new Entry(
                new IndicatorDefinition(id, name, title, pane, needs, parameters, outputs, levels), rising, formula);
    }
}
