package io.financialdashboard.domain.chart.port.in;

import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.util.List;

/** Which indicators are wanted beside which bars. */
public record IndicatorsQuery(CandlesQuery bars, List<Indicator> indicators) {
    public IndicatorsQuery {
        indicators = List.copyOf(indicators);
    }
}
