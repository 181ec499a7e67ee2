package io.financialdashboard.domain.chart.port.in;

import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.List;

/** The bars that were asked for and the indicators beside them, in the order in which they were asked for. */
public record IndicatorsAnswer(CandleSeries bars, List<IndicatorLines> lines) {
    public IndicatorsAnswer {
        lines = List.copyOf(lines);
    }
}
