package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.stream.IntStream;

/** The prices and the volume of a chart, as they are drawn. */
final class PriceSeries {
    private static final double VOLUME_SHARE = 0.18;

    private final CandleSeries bars;
    private final ChartStyle style;
    private final Palette palette;

    PriceSeries(Picture picture) {
        this.bars = picture.bars();
        // A fixing is one price a day: nothing of a candle but its close.
        this.style = picture.asset().fixing() ? ChartStyle.LINE : picture.style();
        this.palette = Palette.of(picture.theme());
    }

    void addTo(Span span) {
        for (int i = 0; i < bars.size(); i++) {
            span.add(hasRange() ? bars.low(i) : bars.close(i));
            span.add(hasRange() ? bars.high(i) : bars.close(i));
        }
    }

    private boolean hasRange() {
        return style == ChartStyle.CANDLES || style == ChartStyle.BARS;
    }

    void draw(Canvas canvas, BarAxis axis, PriceScale scale) {
        switch (style) {
            case CANDLES -> IntStream.range(0, bars.size()).forEach(i -> candle(canvas, axis, scale, i));
            case BARS -> IntStream.range(0, bars.size()).forEach(i -> bar(canvas, axis, scale, i));
            case LINE -> closes(canvas, axis, scale, false);
            case AREA -> closes(canvas, axis, scale, true);
        }
    }

    /** Columns in the lower part of the pane; nothing where nobody counts. */
    void drawVolume(Canvas canvas, BarAxis axis, Box pane) {
        long most =
                IntStream.range(0, bars.size()).mapToLong(bars::volume).max().orElse(0);
        for (int i = 0; i < bars.size() && most > 0; i++) {
            if (bars.volume(i) != Candle.UNKNOWN_VOLUME) {
                double height = VOLUME_SHARE * pane.height() * bars.volume(i) / most;
                canvas.fill(
                        new Box(axis.x(i) - axis.body() / 2, pane.bottom() - height, axis.body(), height),
                        palette.volume(rose(i)));
            }
        }
    }

    boolean hasVolume() {
        return IntStream.range(0, bars.size()).anyMatch(i -> bars.volume(i) > 0);
    }

    private void candle(Canvas canvas, BarAxis axis, PriceScale scale, int i) {
        Colour colour = palette.move(rose(i));
        double high = scale.y(bars.high(i));
        canvas.fill(new Box(axis.x(i) - 0.5, high, 1, scale.y(bars.low(i)) - high), colour);
        double top = scale.y(Math.max(bars.open(i), bars.close(i)));
        double bottom = scale.y(Math.min(bars.open(i), bars.close(i)));
        canvas.fill(new Box(axis.x(i) - axis.body() / 2, top, axis.body(), Math.max(1, bottom - top)), colour);
    }

    private void bar(Canvas canvas, BarAxis axis, PriceScale scale, int i) {
        Colour colour = palette.move(rose(i));
        double x = axis.x(i);
        double half = axis.body() / 2;
        double high = scale.y(bars.high(i));
        canvas.fill(new Box(x - 0.5, high, 1, Math.max(1, scale.y(bars.low(i)) - high)), colour);
        canvas.fill(new Box(x - half, scale.y(bars.open(i)) - 0.5, half, 1), colour);
        canvas.fill(new Box(x, scale.y(bars.close(i)) - 0.5, half, 1), colour);
    }

    private void closes(Canvas canvas, BarAxis axis, PriceScale scale, boolean filled) {
        double[] xs = IntStream.range(0, bars.size()).mapToDouble(axis::x).toArray();
        double[] ys = IntStream.range(0, bars.size())
                .mapToDouble(i -> scale.y(bars.close(i)))
                .toArray();
        if (xs.length < 2) {
            canvas.fill(new Box(xs[0] - 1.5, ys[0] - 1.5, 3, 3), palette.line(0));
            return;
        }
        if (filled) {
            canvas.area(xs, ys, scale.bottom(), new Colour(palette.line(0).rgb(), 0.16));
        }
        canvas.stroke(xs, ys, Stroke.of(palette.line(0), 2));
    }

    boolean rose(int i) {
        return bars.close(i) >= bars.open(i);
    }
}
