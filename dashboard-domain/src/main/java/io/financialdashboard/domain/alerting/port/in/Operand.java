package io.financialdashboard.domain.alerting.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the two things that an alert compares. Its text is how addresses, bodies and files write it: {@code price},
 * {@code 114250.5}, {@code rsi:14}, {@code macd:12:26:9/signal}.
 */
public sealed interface Operand {
    String PRICE = "price";
    int LONGEST = 80;

    String text();

    /**
     * What the text says, not whether there is such a line; empty if it can be no operand.
     *
     * @param text at most {@value #LONGEST} characters
     */
    static Optional<Operand> of(String text) {
        if (text.equals(PRICE)) {
            return Optional.of(new Price());
        }
        if (Level.FORM.matcher(text).matches()) {
            // Rounded to what a number can hold it may have a digit more, and could not be read again.
            return Optional.of(new Level(Double.parseDouble(text)))
                    .filter(level -> Level.FORM.matcher(level.text()).matches())
                    .map(Operand.class::cast);
        }
        return Line.FORM.matcher(text).matches() && text.length() <= LONGEST
                ? Optional.of(Line.of(text))
                : Optional.empty();
    }

    /** The last price; beside a line, the close of its bar. */
    record Price() implements Operand {
        @Override
        public String text() {
            return PRICE;
        }
    }

    /**
     * A number that does not change.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    record Level(double value) implements Operand {
        private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");

        public Level {
            require(Double.isFinite(value), "a level must be finite, got %s", value);
            // Zero below zero is zero: written, it has no sign.
            value += 0.0;
        }

        @Override
        public String text() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A line of an indicator at the close of each bar.
     *
     * @param indicator as an address names it, for example {@code macd:12:26:9}
     * @param output    the name of one of its lines; empty for its first
     */
    record Line(String indicator, Optional<String> output) implements Operand {
        private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_:.-]*(/[a-z][a-z0-9_]*)?");

        private static Line of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Line(text, Optional.empty())
                    : new Line(text.substring(0, slash), Optional.of(text.substring(slash + 1)));
        }

        @Override
        public String text() {
            return indicator + output.map(name -> "/" + name).orElse("");
        }
    }
}
