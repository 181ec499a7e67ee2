package io.financialdashboard.adapters.http.page.view;

import java.util.List;
import java.util.Optional;

/**
 * How a chart is drawn, as far as the page shows it before any script runs. The words are those of its address.
 *
 * @param type  for example {@code candles}
 * @param range for example {@code 1Y}; empty where nobody asked for one
 */
public record ChartLook(String type, String range) {
    /** Those of kernel/chart-settings.js. */
    public static final List<String> RANGES = List.of("1D", "5D", "1M", "3M", "6M", "YTD", "1Y", "5Y", "All");

    private static final List<String> OF_ONE_PRICE = List.of("line", "area", "baseline");
    private static final List<String> OF_FOUR_PRICES =
            List.of("candles", "hollow", "bars", "line", "area", "baseline", "heikin-ashi");

    /** What was asked for, as far as it exists. */
    public static ChartLook of(boolean fixing, Optional<String> type, Optional<String> range) {
        List<String> types = fixing ? OF_ONE_PRICE : OF_FOUR_PRICES;
        return new ChartLook(
                type.filter(types::contains).orElse(types.getFirst()),
                range.filter(RANGES::contains).orElse(""));
    }
}
