package io.financialdashboard.domain.chart.port.in;

import io.financialdashboard.domain.chart.model.Column;
import java.util.List;
import java.util.Optional;

/**
 * The values of one indicator.
 *
 * @param columns one for each output of its definition, as long as there are bars
 * @param note    what a reader has to know of these values, for example that the volume behind them counts ticks
 */
public record IndicatorLines(Indicator indicator, List<Column> columns, Optional<String> note) {
    public IndicatorLines {
        columns = List.copyOf(columns);
    }

    /**
     * The value of a line at a bar; {@code NaN} where it has none.
     *
     * @param output index of the line among the outputs of its definition
     */
    public double value(int output, int bar) {
        return columns.get(output).get(bar);
    }
}
