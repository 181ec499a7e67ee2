package io.financialdashboard.domain.chart.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.List;
import java.util.OptionalInt;

/**
 * An indicator with its settings, all of them read and allowed.
 *
 * @param values one for each parameter, in their order and one spelling
 */
public record Indicator(IndicatorDefinition definition, List<String> values) {
    public Indicator {
        values = List.copyOf(values);
        require(
                values.size() == definition.parameters().size(),
                "%s needs a value for each parameter, got %s",
                definition.id(),
                values);
    }

    /** Its name in an address with every value written out, for example {@code macd:12:26:9}. */
    public String id() {
        return values.isEmpty() ? definition.id() : definition.id() + ":" + String.join(":", values);
    }

    public String text(String parameter) {
        List<IndicatorParameter> parameters = definition.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException(definition.id() + " has no parameter " + parameter);
    }

    public int whole(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    public double decimal(String parameter) {
        return Double.parseDouble(text(parameter));
    }

    /** By how many bars the output is drawn after (or with a minus before) the bar it belongs to; empty if by none. */
    public OptionalInt displacement(IndicatorOutput output) {
        return output.displacement()
                .map(shift -> OptionalInt.of(shift.sign() * whole(shift.parameter())))
                .orElseGet(OptionalInt::empty);
    }
}
