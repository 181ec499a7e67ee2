package io.financialdashboard.adapters.http.page.view;

/**
 * What the browser has to know of an asset to write its prices and find its chart.
 *
 * @param name   what people call it, where that says more than the symbol, else its market's
 * @param scale  decimals of its price
 * @param pip    whether the last decimal is a fraction of a pip
 * @param fixing whether it has one price a day, drawn as a line
 * @param volume what its volume counts, in the words of {@code VolumeKind.meaning}
 * @param basis  which price it is: {@code bid}, {@code mid} or {@code last}
 * @param unit   what its volume counts: {@code shares}, {@code ticks}, {@code contracts} or a coin's name; empty for none
 * @param zone   the exchange's time zone
 * @param weekly whether its market rests at the end of a week
 * @param href   the address of its chart
 */
public record Instrument(
        String symbol,
        String market,
        String name,
        int scale,
        boolean pip,
        boolean fixing,
        String volume,
        String basis,
        String unit,
        String zone,
        boolean weekly,
        String href) {}
