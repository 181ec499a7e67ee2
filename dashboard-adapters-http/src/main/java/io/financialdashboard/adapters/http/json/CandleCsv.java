package io.financialdashboard.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;

/**
 * Bars in the form of the replay files, so that an export can be replayed: header {@code
 * time,open,high,low,close,volume}, opening times in UTC, plain decimals, an empty field for what is unknown.
 */
public final class CandleCsv {
    private static final String HEADER = "time,open,high,low,close,volume\n";
    private static final int USUAL_ROW = 72;

    private CandleCsv() {}

    /** The closed bars; a bar that is still forming cannot be told apart in a file, so it stays out. */
    public static byte[] bytes(Asset asset, CandleSeries bars) {
        var csv = new StringBuilder(HEADER.length() + bars.size() * USUAL_ROW).append(HEADER);
        for (int i = 0; i < bars.size(); i++) {
            if (!bars.isForming(i)) {
                row(csv, asset, bars, i);
            }
        }
        return csv.toString().getBytes(US_ASCII);
    }

    private static void row(StringBuilder csv, Asset asset, CandleSeries bars, int i) {
        csv.append(Instant.ofEpochMilli(bars.time(i))).append(',');
        price(csv, bars.open(i)).append(',');
        price(csv, bars.high(i)).append(',');
        price(csv, bars.low(i)).append(',');
        price(csv, bars.close(i)).append(',');
        if (bars.volume(i) != Candle.UNKNOWN_VOLUME) {
            csv.append(Decimals.exactly(bars.volume(i), asset.volumeScale()));
        }
        csv.append('\n');
    }

    private static StringBuilder price(StringBuilder csv, double price) {
        return Double.isNaN(price) ? csv : csv.append(Decimals.shortest(price));
    }
}
