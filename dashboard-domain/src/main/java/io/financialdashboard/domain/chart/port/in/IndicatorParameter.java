package io.financialdashboard.domain.chart.port.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A setting of an indicator: its name, its usual value and what else it may be. */
public sealed interface IndicatorParameter {
    String name();

    /** The usual value, as it is written in an address. */
    String usual();

    /** What may be written, for people: {@code 1 to 500}, or the choices. */
    List<String> allowed();

    /** The value in its one spelling; empty if it is not allowed. */
    Optional<String> read(String text);

    /** A whole number within bounds, both allowed. */
    record Whole(String name, int usualValue, int least, int most) implements IndicatorParameter {
        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

        @Override
        public String usual() {
            return Integer.toString(usualValue);
        }

        @Override
        public List<String> allowed() {
            return List.of(least + " to " + most);
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text)
                    .filter(DIGITS.asMatchPredicate())
                    .map(Integer::valueOf)
                    .filter(value -> value >= least && value <= most)
                    .map(String::valueOf);
        }
    }

    /** A decimal number within bounds, both allowed; at most four decimals. */
    record Decimal(String name, double usualValue, double least, double most) implements IndicatorParameter {
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?");

        @Override
        public String usual() {
            return written(usualValue);
        }

        @Override
        public List<String> allowed() {
            return List.of(written(least) + " to " + written(most));
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text)
                    .filter(NUMBER.asMatchPredicate())
                    .map(Double::valueOf)
                    .filter(value -> value >= least && value <= most)
                    .map(Decimal::written);
        }

        private static String written(double value) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** One of several words. */
    record Choice(String name, String usual, List<String> allowed) implements IndicatorParameter {
        public Choice {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text).filter(allowed::contains);
        }
    }
}
