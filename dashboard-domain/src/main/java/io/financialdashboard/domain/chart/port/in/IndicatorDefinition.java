package io.financialdashboard.domain.chart.port.in;

import java.util.List;
import java.util.Set;

/**
 * An indicator that can be asked for: data for whoever lets people choose, and for whoever reads an address.
 *
 * <p>For example {@code macd}: parameters fast 12, slow 26, signal 9; outputs macd, signal, histogram; a pane of its own.
 *
 * @param id         the name in an address, lower-case
 * @param name       the usual short name, for example {@code MACD}
 * @param title      the full name, for example {@code Moving average convergence divergence}
 * @param parameters in the order in which an address gives them
 * @param outputs    its lines, in the order of the values
 * @param needs      what of a bar it is made of
 * @param levels     values of its scale that are marked, for example 30 and 70
 */
public record IndicatorDefinition(
        String id,
        String name,
        String title,
        Pane pane,
        Set<BarField> needs,
        List<IndicatorParameter> parameters,
        List<IndicatorOutput> outputs,
        List<Double> levels) {
    public IndicatorDefinition {
        needs = Set.copyOf(needs);
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
        levels = List.copyOf(levels);
    }

    /** Whether it is made of prices that a fixing, one price a day, does not have. */
    public boolean needsMoreThanAClose() {
        return needs.stream().anyMatch(field -> field != BarField.CLOSE && field != BarField.VOLUME);
    }

    public boolean needsVolume() {
        return needs.contains(BarField.VOLUME);
    }
}
