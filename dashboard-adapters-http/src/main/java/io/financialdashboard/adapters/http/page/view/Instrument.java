package io.financialdashboard.adapters.http.page.view;

/**
 * What the browser has to know of an asset to write its prices and find its chart.
 *
 * @param name   what people call it, where that says more than the symbol, else its market's
 * @param scale  decimals of its price
 * @param pip    whether the last decimal is a fraction of a pip
 * @param fixing whether it has one price a day, drawn as a line
 * @param volume what its volume counts, in the words of {@code VolumeKind.meaning}
 * @param zone   the exchange's time zone
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
        String zone,
        String href) {}
