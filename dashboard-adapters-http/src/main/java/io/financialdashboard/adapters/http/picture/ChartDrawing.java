package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.chart.port.in.IndicatorOutput.Unit;
import io.financialdashboard.domain.chart.port.in.Pane;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Puts a picture together: words above, prices with their volume, a pane for each indicator of its own scale, the time. */
final class ChartDrawing {
    private static final double EDGE = 12;
    private static final double SMALL = 11;
    private static final double NORMAL = 12;
    private static final double MARKS_APART = 44;
    private static final double TIMES_APART = 64;
    private static final double LINE_OF_TEXT = 15;

    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    private final Picture picture;
    private final Canvas canvas;
    private final Palette palette;
    private final Asset asset;
    private final CandleSeries bars;
    private final PriceSeries series;

    /** An indicator and the lines that are drawn of it. */
    private record Drawn(IndicatorLines lines, List<Series> series) {
        boolean isOverPrices() {
            return lines.indicator().definition().pane() == Pane.PRICE;
        }
    }

    ChartDrawing(Picture picture, Canvas canvas) {
        this.picture = picture;
        this.canvas = canvas;
        this.palette = Palette.of(picture.theme());
        this.asset = picture.asset();
        this.bars = picture.bars();
        this.series = new PriceSeries(picture);
    }

    void draw() {
        Box all = new Box(0, 0, picture.size().width(), picture.size().height());
        canvas.fill(all, palette.surface());
        new ChartHead(picture).draw(canvas);
        if (bars.isEmpty()) {
            canvas.textAround(Words.plain("No bars", NORMAL, palette.muted()), all.middle(), all.height() / 2);
            return;
        }
        List<Drawn> drawn = drawn();
        List<Drawn> below = drawn.stream().filter(one -> !one.isOverPrices()).toList();
        Box plots = new Box(
                0,
                ChartLayout.HEAD,
                all.width() - scaleWidth(drawn),
                all.height() - ChartLayout.HEAD - ChartLayout.FOOT);
        var axis = new BarAxis(plots.x(), plots.width(), bars.size());
        double paneHeight = ChartLayout.paneHeight(plots.height(), below.size());
        Box prices = new Box(0, plots.y(), plots.width(), plots.height() - below.size() * paneHeight);
        times(axis, plots);
        prices(axis, prices, drawn.stream().filter(Drawn::isOverPrices).toList());
        for (int i = 0; i < below.size(); i++) {
            pane(axis, new Box(0, prices.bottom() + i * paneHeight, plots.width(), paneHeight), below.get(i));
        }
    }

    private List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        int colours = 0;
        for (IndicatorLines lines : picture.indicators()) {
            List<Series> series = Series.of(lines, palette, colours);
            drawn.add(new Drawn(lines, series));
            colours += series.size();
        }
        return drawn;
    }

    /** As wide as the longest number that may stand there. */
    private double scaleWidth(List<Drawn> drawn) {
        PriceScale scale =
                span(drawn.stream().filter(Drawn::isOverPrices).toList()).scale(0, 1);
        return 2 * 6
                + Math.max(
                        Words.plain(Captions.price(asset, scale.low()), SMALL, palette.text())
                                .width(),
                        Words.bold(Captions.price(asset, scale.high()), SMALL, palette.text())
                                .width());
    }

    private void times(BarAxis axis, Box plots) {
        var marks = new TimeMarks(bars, picture.interval(), asset.calendar().zone());
        double y = plots.bottom() + ChartLayout.FOOT - 7;
        for (TimeMarks.Mark mark : marks.fitting(TIMES_APART / axis.apart())) {
            Words words = new Words(mark.text(), SMALL, mark.weight() > 2, palette.muted());
            double x = axis.x(mark.bar());
            canvas.line(x, plots.y(), x, plots.bottom(), Stroke.of(palette.grid(), 1));
            if (x - words.width() / 2 > 0 && x + words.width() / 2 < plots.right()) {
                canvas.textAround(words, x, y);
            }
        }
        canvas.text(Words.plain(marks.zoneName(), SMALL, palette.muted()), plots.right() + 6, y);
    }

    private void prices(BarAxis axis, Box pane, List<Drawn> over) {
        double bottom = pane.bottom() - (series.hasVolume() ? 0.24 : 0.06) * pane.height();
        // Lines without a legend are seen still, and named in the description; prices without height are not.
        int named =
                Math.clamp((long) ((bottom - pane.y() - 8 - ChartLayout.LEAST_SCALE) / LINE_OF_TEXT), 0, over.size());
        PriceScale scale = span(over).scale(pane.y() + 8 + LINE_OF_TEXT * named, bottom);
        Box tag = tag(pane, scale);
        List<PlacedWords> legends = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            legends.addAll(legend(over.get(i), pane.y() + LINE_OF_TEXT * (i + 1), tag));
        }
        double last = scale.y(bars.close(bars.size() - 1));
        marks(pane, scale, round(scale), last, value -> Captions.price(asset, value), legends);
        series.drawVolume(canvas, axis, pane);
        series.draw(canvas, axis, scale);
        over.forEach(one -> one.series().forEach(line -> line.draw(canvas, axis, scale)));
        legends.forEach(words -> words.draw(canvas));
        lastPrice(tag, last);
    }

    /** Of the prices and all that lies over them. */
    private Span span(List<Drawn> over) {
        var span = new Span();
        series.addTo(span);
        over.stream().flatMap(one -> one.series().stream()).forEach(one -> one.addTo(span));
        return span;
    }

    /** Where the last price stands, beside its line. */
    private Box tag(Box pane, PriceScale scale) {
        return new Box(
                pane.right(),
                scale.y(bars.close(bars.size() - 1)) - 9,
                lastPrice().width() + 12,
                18);
    }

    private Words lastPrice() {
        return Words.bold(Captions.price(asset, bars.close(bars.size() - 1)), SMALL, palette.surface());
    }

    private void lastPrice(Box tag, double y) {
        Colour colour = palette.move(series.rose(bars.size() - 1));
        canvas.line(0, y, tag.x(), y, Stroke.dashed(colour));
        canvas.fill(tag, colour);
        canvas.text(lastPrice(), tag.x() + 6, y + 4);
    }

    private void pane(BarAxis axis, Box pane, Drawn drawn) {
        canvas.line(0, pane.y(), picture.size().width(), pane.y(), Stroke.of(palette.grid(), 2));
        var span = new Span();
        drawn.series().forEach(series -> series.addTo(span));
        List<Double> levels = drawn.lines().indicator().definition().levels();
        levels.forEach(span::add);
        PriceScale scale = span.scale(pane.y() + LINE_OF_TEXT + 6, pane.bottom() - 6);
        levels.forEach(
                level -> canvas.line(0, scale.y(level), pane.right(), scale.y(level), Stroke.dashed(palette.muted())));
        List<Double> marks = levels.isEmpty() ? round(scale) : levels;
        List<PlacedWords> legend = legend(drawn, pane.y() + LINE_OF_TEXT, NOWHERE);
        marks(pane, scale, marks, Double.NaN, value -> written(drawn.series(), value), legend);
        drawn.series().forEach(series -> series.draw(canvas, axis, scale));
        legend.forEach(words -> words.draw(canvas));
    }

    /** Round values, not closer to each other than can be read. */
    private static List<Double> round(PriceScale scale) {
        return scale.marks(Math.min(MARKS_APART, (scale.bottom() - scale.top()) / 2));
    }

    /**
     * Lines across the pane at values, which stand beside it where they have room.
     *
     * @param last where the last price stands, which no other may touch
     */
    private void marks(
            Box pane,
            PriceScale scale,
            List<Double> values,
            double last,
            DoubleFunction<String> words,
            List<PlacedWords> legends) {
        List<Box> taken = new ArrayList<>(legends.stream().map(PlacedWords::box).toList());
        for (double value : values) {
            double y = scale.y(value);
            canvas.line(0, y, pane.right(), y, Stroke.of(palette.grid(), 1));
            var mark =
                    new PlacedWords(Words.plain(words.apply(value), SMALL, palette.muted()), pane.right() + 6, y + 4);
            if (!(Math.abs(y - last) < LINE_OF_TEXT) && mark.isClearOf(taken)) {
                mark.draw(canvas);
                taken.add(mark.box());
            }
        }
    }

    /** Its name, and the last value of each line as far as there is room. */
    private List<PlacedWords> legend(Drawn drawn, double y, Box tag) {
        List<PlacedWords> legend = new ArrayList<>();
        Words name = Words.plain(name(drawn.lines()), SMALL, palette.muted());
        legend.add(new PlacedWords(name, EDGE, y));
        double x = EDGE + name.width() + 8;
        for (Series series : drawn.series()) {
            if (Double.isFinite(series.last())) {
                Words words = Words.plain(written(List.of(series), series.last()), SMALL, series.colour());
                var value = new PlacedWords(words, x, y);
                if (value.box().right() > picture.size().width() || !value.isClearOf(List.of(tag))) {
                    break;
                }
                legend.add(value);
                x += words.width() + 8;
            }
        }
        return legend;
    }

    /** For example {@code MACD 12 26 9}. */
    private static String name(IndicatorLines lines) {
        return String.join(
                        " ",
                        lines.indicator().definition().name(),
                        String.join(" ", lines.indicator().values()))
                .strip();
    }

    private String written(List<Series> series, double value) {
        boolean prices = series.stream().allMatch(one -> one.output().unit() == Unit.PRICE);
        return prices ? Captions.price(asset, value) : compact(value);
    }

    private static String compact(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return Captions.number(value / 1e9, 2) + "B";
        }
        if (size >= 1e6) {
            return Captions.number(value / 1e6, 2) + "M";
        }
        return size >= 1e4 ? Captions.number(value / 1e3, 1) + "K" : Captions.number(value, 2);
    }
}
