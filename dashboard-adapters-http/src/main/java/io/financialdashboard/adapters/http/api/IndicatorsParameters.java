package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which indicators a request wants, beside which bars, and in which form. */
record IndicatorsParameters(IndicatorsQuery query, Format format) {
    private static final String INDICATORS = "indicators";

    /** The forms in which indicators are given. */
    enum Format {
        /** An object for each indicator, with its lines and how to draw them. */
        JSON,
        /** One object of columns, named as a table would be. */
        COLUMNS;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Format> find(String id) {
            return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    static IndicatorsParameters of(Context ctx, Charts charts, Asset asset, Set<Interval> offered) {
        Parameters parameters = Parameters.of(ctx, INDICATORS, "interval", "from", "to", "limit", "format");
        CandlesQuery bars = BarsParameters.query(parameters, asset, offered);
        Format format = parameters
                .choice(
                        "format",
                        Format::find,
                        Arrays.stream(Format.values()).map(Format::id).toList())
                .orElse(Format.JSON);
        String text = parameters.text(INDICATORS).orElseThrow(() -> missing(charts));
        return new IndicatorsParameters(new IndicatorsQuery(bars, parse(charts, text)), format);
    }

    /** The 400 that says why an indicator cannot be had. */
    static RuntimeException problem(BadIndicatorException bad) {
        return Problem.parameter(INDICATORS, String.valueOf(bad.getMessage()), bad.allowed())
                .asException();
    }

    static List<Indicator> parse(Charts charts, String text) {
        try {
            return charts.parse(text);
        } catch (BadIndicatorException bad) {
            throw problem(bad);
        }
    }

    private static RuntimeException missing(Charts charts) {
        return Problem.parameter(
                        INDICATORS,
                        "parameter 'indicators' is missing, for example macd:12:26:9,rsi:14",
                        charts.definitions().stream()
                                .map(IndicatorDefinition::id)
                                .toList())
                .asException();
    }
}
