package io.financialdashboard.domain.alerting.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an alert fires. One that compares the price with a number looks at every price; one with an indicator in it looks at
 * bars as they close, so that what it told is never taken back.
 *
 * <p>For example {@code price crosses_above 114000}; or {@code ema:50 crosses_above ema:200} on bars of an hour.
 *
 * @param source   what is watched; no number
 * @param target   what it has to pass
 * @param interval of the bars; given if and only if one of the two is a line
 * @param note     what its maker wants to be told with it, at most {@value #LONGEST_NOTE} characters, none of them a control
 *                 character; may be empty
 */
public record AlertRule(
        Symbol symbol,
        Operand source,
        Crossing crossing,
        Operand target,
        Optional<Interval> interval,
        Repeat repeat,
        String note) {
    public static final int LONGEST_NOTE = 200;

    public AlertRule {
        require(!(source instanceof Operand.Level), "an alert watches a price or a line, got %s", source.text());
        boolean needsBars = Stream.of(source, target).anyMatch(Operand.Line.class::isInstance);
        require(
                needsBars == interval.isPresent(),
                "an alert has an interval where it has an indicator, got %s and %s with %s",
                source.text(),
                target.text(),
                interval.map(Interval::id).orElse("none"));
        require(!source.equals(target), "an alert compares two different things, got %s twice", source.text());
        require(
                note.length() <= LONGEST_NOTE && note.chars().noneMatch(Character::isISOControl),
                "a note is at most 200 characters without control characters, got '%s'",
                note);
    }
}
