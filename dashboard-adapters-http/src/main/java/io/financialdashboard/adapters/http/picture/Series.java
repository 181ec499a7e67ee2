package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of an indicator, as it is drawn.
 *
 * @param values one for each bar, displaced; NaN where there is none
 */
record Series(IndicatorOutput output, Column values, Colour colour) {
    /** The lines of an indicator that can be drawn over bars or below them. */
    static List<Series> of(IndicatorLines lines, Palette palette, int firstColour) {
        List<IndicatorOutput> outputs = lines.indicator().definition().outputs();
        List<Series> drawn = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            IndicatorOutput output = outputs.get(i);
            if (isDrawn(output)) {
                drawn.add(new Series(output, values(lines, i), palette.line(firstColour + drawn.size())));
            }
        }
        return drawn;
    }

    /** Of bars made anew, such as Heikin-Ashi, the close is the line. */
    private static boolean isDrawn(IndicatorOutput output) {
        return output.drawing() == Drawing.BAR ? output.name().equals("close") : output.drawing() != Drawing.NONE;
    }

    private static Column values(IndicatorLines lines, int output) {
        var column = lines.columns().get(output);
        int shift = lines.indicator()
                .displacement(lines.indicator().definition().outputs().get(output))
                .orElse(0);
        return Column.of(IntStream.range(0, column.size())
                .mapToDouble(
                        bar -> bar - shift < 0 || bar - shift >= column.size() ? Double.NaN : column.get(bar - shift))
                .toArray());
    }

    double last() {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (Double.isFinite(values.get(i))) {
                return values.get(i);
            }
        }
        return Double.NaN;
    }

    void addTo(Span span) {
        for (int i = 0; i < values.size(); i++) {
            span.add(values.get(i));
        }
        if (output.drawing() == Drawing.HISTOGRAM) {
            span.add(0);
        }
    }

    void draw(Canvas canvas, BarAxis axis, PriceScale scale) {
        switch (output.drawing()) {
            case LINE, BAR -> drawLine(canvas, axis, scale);
            case HISTOGRAM -> drawColumns(canvas, axis, scale);
            case DOTS -> drawDots(canvas, axis, scale);
            case NONE -> throw new IllegalStateException(output.name() + " is not drawn");
        }
    }

    /** Where values are missing the line begins anew. */
    private void drawLine(Canvas canvas, BarAxis axis, PriceScale scale) {
        int from = 0;
        for (int i = 0; i <= values.size(); i++) {
            if (i == values.size() || !Double.isFinite(values.get(i))) {
                if (i - from > 1) {
                    canvas.stroke(
                            IntStream.range(from, i).mapToDouble(axis::x).toArray(),
                            IntStream.range(from, i)
                                    .mapToDouble(bar -> scale.y(values.get(bar)))
                                    .toArray(),
                            Stroke.of(colour, 1.5));
                }
                from = i + 1;
            }
        }
    }

    private void drawColumns(Canvas canvas, BarAxis axis, PriceScale scale) {
        Colour faint = new Colour(colour.rgb(), 0.5);
        for (int i = 0; i < values.size(); i++) {
            if (Double.isFinite(values.get(i))) {
                double y = scale.y(Math.max(0, values.get(i)));
                double height = Math.abs(scale.y(values.get(i)) - scale.y(0));
                canvas.fill(new Box(axis.x(i) - axis.body() / 2, y, axis.body(), height), faint);
            }
        }
    }

    private void drawDots(Canvas canvas, BarAxis axis, PriceScale scale) {
        for (int i = 0; i < values.size(); i++) {
            if (Double.isFinite(values.get(i))) {
                canvas.fill(new Box(axis.x(i) - 1.25, scale.y(values.get(i)) - 1.25, 2.5, 2.5), colour);
            }
        }
    }
}
