package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.picture.ChartStyle;
import io.financialdashboard.adapters.http.picture.PictureSize;
import io.financialdashboard.adapters.http.picture.Theme;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.chart.port.in.Pane;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which bars a picture shows, with which indicators, and how. */
record PictureParameters(IndicatorsQuery query, PictureFile file, ChartStyle style, Theme theme, PictureSize size) {
    private static final int USUAL_WIDTH = 800;
    private static final int USUAL_HEIGHT = 400;
    /** Bars are told apart where they have so many pixels. */
    private static final int PIXELS_OF_A_BAR = 7;

    private static final int MOST_BARS = 2_000;
    private static final int MOST_INDICATORS = 8;

    static PictureParameters of(Context ctx, PictureFile file, Charts charts, Asset asset, Set<Interval> offered) {
        Parameters parameters = Parameters.of(
                ctx, "interval", "from", "to", "limit", "type", "theme", "width", "height", "scale", "indicators");
        PictureSize size = size(parameters);
        List<Indicator> indicators = indicators(parameters, charts);
        requireRoom(size, indicators);
        var bars = BarsParameters.query(parameters, asset, offered, MOST_BARS, size.width() / PIXELS_OF_A_BAR);
        return new PictureParameters(
                new IndicatorsQuery(bars, indicators),
                file,
                parameters
                        .choice("type", ChartStyle::find, ids(ChartStyle.values(), ChartStyle::id))
                        .orElse(ChartStyle.CANDLES),
                parameters
                        .choice("theme", Theme::find, ids(Theme.values(), Theme::id))
                        .orElse(Theme.LIGHT),
                size);
    }

    private static PictureSize size(Parameters parameters) {
        int width = parameters.whole("width", PictureSize.LEAST_WIDTH, PictureSize.MOST_WIDTH, USUAL_WIDTH);
        int height = parameters.whole("height", PictureSize.LEAST_HEIGHT, PictureSize.MOST_HEIGHT, USUAL_HEIGHT);
        var size = new PictureSize(width, height, parameters.whole("scale", 1, PictureSize.MOST_SCALE, 1));
        if (size.pixels() > PictureSize.MOST_PIXELS) {
            String allowed = "at most " + PictureSize.MOST_PIXELS + " pixels in all";
            throw Problem.parameter(
                            "scale",
                            "width, height and scale make " + size.pixels() + " pixels, more than a picture may have",
                            List.of(allowed))
                    .asException();
        }
        return size;
    }

    private static List<Indicator> indicators(Parameters parameters, Charts charts) {
        List<Indicator> indicators = parameters
                .text("indicators")
                .map(text -> IndicatorsParameters.parse(charts, text))
                .orElse(List.of());
        if (indicators.size() > MOST_INDICATORS) {
            throw Problem.parameter(
                            "indicators",
                            "a picture has room for " + MOST_INDICATORS + " indicators, got " + indicators.size(),
                            List.of("1 to " + MOST_INDICATORS))
                    .asException();
        }
        return indicators;
    }

    /** Lines that nobody could read are not drawn, and none that was asked for is left out. */
    private static void requireRoom(PictureSize size, List<Indicator> indicators) {
        int below = (int) indicators.stream()
                .filter(one -> one.definition().pane() == Pane.OWN)
                .count();
        int least = PictureSize.leastHeight(below);
        if (size.height() < least) {
            String panes =
                    below == 1 ? "1 indicator below the prices needs" : below + " indicators below the prices need";
            throw Problem.parameter(
                            "height",
                            panes + " a height of " + least + ", got " + size.height(),
                            List.of(least + " to " + PictureSize.MOST_HEIGHT))
                    .asException();
        }
    }

    private static <T> List<String> ids(T[] values, java.util.function.Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }
}
