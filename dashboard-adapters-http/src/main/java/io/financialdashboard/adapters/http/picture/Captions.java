package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DataSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a picture says in words. */
final class Captions {
    private Captions() {}

    /** For example {@code BTC/USDT (Bitcoin), 1h, candles}. */
    static String title(Picture picture) {
        Asset asset = picture.asset();
        String name = asset.displayName().equals(asset.symbol().value()) ? "" : " (" + asset.displayName() + ")";
        return asset.symbol().value() + name + ", " + picture.interval().id() + ", "
                + picture.style().id();
    }

    /** What it shows, for who cannot see it. */
    static String description(Picture picture) {
        CandleSeries bars = picture.bars();
        if (bars.isEmpty()) {
            return "No bars." + source(picture);
        }
        return String.format(
                        Locale.ROOT,
                        "%,d bars from %s to %s. First open %s, lowest %s, highest %s, last %s (%s).",
                        bars.size(),
                        time(picture, bars.firstTime()),
                        time(picture, bars.lastTime()),
                        price(picture.asset(), bars.open(0)),
                        price(picture.asset(), extreme(bars, false)),
                        price(picture.asset(), extreme(bars, true)),
                        price(picture.asset(), bars.close(bars.size() - 1)),
                        change(bars))
                + indicators(picture)
                + source(picture);
    }

    static String price(Asset asset, double price) {
        return number(price, asset.priceScale());
    }

    /** For example {@code −1,234.50}. */
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }

    /** From the first open to the last close, for example {@code +1.24%}. */
    static String change(CandleSeries bars) {
        double first = bars.open(0);
        if (!(first > 0)) {
            return "–";
        }
        double percent = 100 * (bars.close(bars.size() - 1) / first - 1);
        String digits = number(Math.abs(percent), 2);
        return digits.equals("0.00") ? "0.00%" : (percent > 0 ? "+" : "−") + digits + "%";
    }

    /** That prices are not real, wherever they are not. */
    static String sourceName(DataSource source) {
        return switch (source) {
            case LIVE -> "";
            case REPLAY -> "Replay";
            case SIMULATED -> "Simulated";
        };
    }

    private static double extreme(CandleSeries bars, boolean high) {
        IntStream places = IntStream.range(0, bars.size());
        return high
                ? places.mapToDouble(bars::high).max().orElse(Double.NaN)
                : places.mapToDouble(bars::low).min().orElse(Double.NaN);
    }

    private static String time(Picture picture, long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        return picture.interval().isIntraday()
                ? instant.toString()
                : instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String indicators(Picture picture) {
        return picture.indicators().isEmpty()
                ? ""
                : picture.indicators().stream()
                        .map(lines -> lines.indicator().id())
                        .collect(Collectors.joining(", ", " With ", "."));
    }

    private static String source(Picture picture) {
        String name = sourceName(picture.source());
        return name.isEmpty() ? "" : " " + name + " prices.";
    }
}
