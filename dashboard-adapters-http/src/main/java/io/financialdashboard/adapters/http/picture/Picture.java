package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.chart.port.in.IndicatorLines;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import java.util.List;

/** All that a picture shows; equal ones are drawn to the same bytes. */
public record Picture(
        Asset asset,
        Interval interval,
        CandleSeries bars,
        List<IndicatorLines> indicators,
        DataSource source,
        ChartStyle style,
        Theme theme,
        PictureSize size) {
    public Picture {
        indicators = List.copyOf(indicators);
    }

    public byte[] svg() {
        var canvas = new SvgCanvas(size, Captions.title(this), Captions.description(this));
        new ChartDrawing(this, canvas).draw();
        return canvas.bytes();
    }

    public byte[] png() {
        var canvas = new PngCanvas(size, Captions.title(this), Captions.description(this));
        new ChartDrawing(this, canvas).draw();
        return canvas.bytes();
    }
}
