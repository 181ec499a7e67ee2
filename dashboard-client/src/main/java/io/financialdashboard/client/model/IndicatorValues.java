package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Indicators beside the bars.
 *
 * @param t       the bars' times, seconds since 1970
 * @param forming whether the last bar is not finished; its values are those it would have if it closed now
 */
public record IndicatorValues(
        Market market, String symbol, String interval, List<Long> t, boolean forming, List<Line> indicators) {
    public IndicatorValues {
        requireNonNull(t, "t");
    }

    /**
     * One indicator.
     *
     * @param id           with its values, for example {@code macd:12:26:9}
     * @param levels       values worth a line across the pane
     * @param outputs      lines by name, each as long as {@code t}, {@code null} while there is no value yet
     * @param displacement by how many bars a line is drawn later, or with a minus earlier
     * @param note         what a reader has to know
     */
    public record Line(
            String id,
            String indicator,
            String name,
            String pane,
            List<Double> levels,
            Map<String, List<@Nullable Double>> outputs,
            Map<String, Integer> displacement,
            Optional<String> note) {
        public Line {
            displacement = requireNonNullElse(displacement, Map.of());
            note = requireNonNullElse(note, Optional.empty());
        }
    }
}
