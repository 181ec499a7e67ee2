package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * With how many decimals recorded prices are shown. A few rows of odd precision, such as averages among trades, do not
 * decide for all others; they are served as they are, only their last digits are not shown.
 */
final class DisplayScale {
    private static final int NEWEST_BARS = 1_000;
    /** One price in a thousand may be finer than what is shown. */
    private static final int ONE_IN = 1_000;

    private final int[] pricesOfScale = new int[Asset.MAX_PRICE_SCALE + 1];
    private int prices;

    private DisplayScale() {}

    /**
     * The fewest decimals, from {@code least} on, that show 99.9 % of the prices of the newest bars of the finest series
     * exactly.
     */
    static int of(SortedMap<Interval, CandleSeries> series, int least) {
        DisplayScale scale = new DisplayScale();
        CandleSeries newest = series.firstEntry().getValue().last(NEWEST_BARS);
        for (int i = 0; i < newest.size(); i++) {
            scale.add(newest.open(i));
            scale.add(newest.high(i));
            scale.add(newest.low(i));
            scale.add(newest.close(i));
        }
        return Math.max(least, scale.fewest());
    }

    private void add(double price) {
        if (!Double.isNaN(price)) {
            // The shortest decimal that names the double is the one in the file: it has 15 digits at most.
            int decimals = BigDecimal.valueOf(price).stripTrailingZeros().scale();
            pricesOfScale[Math.clamp(decimals, 0, Asset.MAX_PRICE_SCALE)]++;
            prices++;
        }
    }

    private int fewest() {
        int finer = prices;
        for (int scale = 0; scale < pricesOfScale.length; scale++) {
            finer -= pricesOfScale[scale];
            if (finer <= prices / ONE_IN) {
                return scale;
            }
        }
        return Asset.MAX_PRICE_SCALE;
    }
}
