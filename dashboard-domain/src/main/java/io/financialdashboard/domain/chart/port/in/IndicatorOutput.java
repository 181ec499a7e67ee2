package io.financialdashboard.domain.chart.port.in;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of an indicator.
 *
 * @param name         unique within the indicator, lower-case
 * @param unit         what its numbers are
 * @param drawing      how it is usually drawn
 * @param displacement by how many bars it is drawn beside the bar it belongs to
 */
public record IndicatorOutput(String name, Unit unit, Drawing drawing, Optional<Displacement> displacement) {

    public IndicatorOutput(String name, Unit unit, Drawing drawing) {
        this(name, unit, drawing, Optional.empty());
    }

    /** What the numbers of a line are. */
    public enum Unit {
        /** In the asset's quote currency, on the scale of its prices. */
        PRICE,
        /** In the unit of the asset's volume. */
        VOLUME,
        /** 12.5 means 12.5 %, or a place on a scale from 0 (or −100) to 100. */
        PERCENT,
        /** A plain number. */
        NUMBER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a line is usually drawn. */
    public enum Drawing {
        LINE,
        HISTOGRAM,
        DOTS,
        /** One of the four prices of a bar. */
        BAR,
        /** Not at all: a figure beside the others, for tables, alerts and programs. */
        NONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A shift along the bars of the calendar by what a parameter says.
     *
     * @param sign 1 into the future, −1 into the past
     */
    public record Displacement(String parameter, int sign) {}
}
