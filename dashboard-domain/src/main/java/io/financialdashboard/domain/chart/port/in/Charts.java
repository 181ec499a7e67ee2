package io.financialdashboard.domain.chart.port.in;

import java.util.List;

/** What is drawn beside the bars. Safe for use by many threads. */
public interface Charts {
    /** All indicators that can be asked for, in the order in which they are shown. */
    List<IndicatorDefinition> definitions();

    /**
     * The indicators of an address: {@code macd:12:26:9,rsi:14,vwap:week}. Values follow the name in the order of the
     * parameters; those left out at the end are the usual ones.
     *
     * @throws BadIndicatorException if a name, a value or their number is not allowed, or an indicator is named twice
     */
    List<Indicator> parse(String text);

    /**
     * Values beside the bars of the query. The value of a bar does not depend on where the query begins or ends; it is
     * {@code NaN} where there is none yet. Lines are not displaced.
     *
     * @throws BadIndicatorException if one needs the high or low of an asset that has only fixings
     */
    IndicatorsAnswer values(IndicatorsQuery query);
}
