package io.financialdashboard.client.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An asset of the catalogue.
 *
 * @param priceScale       how many decimals a screen shows
 * @param minTick          the smallest step of the price
 * @param priceBasis       which price the bars are made of: {@code bid}, {@code mid} or {@code last}
 * @param fixing           whether it has one price a day and no candles
 * @param volumeKind       what volume counts: {@code base shares contracts ticks none}
 * @param unitsOutstanding how many shares or coins exist, counted on {@code unitsAsOf}
 * @param intervals        of which there are bars
 */
public record Asset(
        String symbol,
        Market market,
        String displayName,
        String baseCurrency,
        String quoteCurrency,
        int priceScale,
        double minTick,
        String priceBasis,
        boolean mayBeNegative,
        boolean fixing,
        String volumeKind,
        String volumeMeaning,
        int volumeScale,
        OptionalDouble unitsOutstanding,
        Optional<LocalDate> unitsAsOf,
        String calendar,
        String hours,
        String timeZone,
        List<Split> splits,
        List<String> intervals,
        SessionState session) {
    /**
     * @param exDate from which day on
     * @param ratio  new shares for one old
     */
    public record Split(LocalDate exDate, double ratio) {}
}
