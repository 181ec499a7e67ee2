package io.financialdashboard.adapters.http.page.view;

/**
 * An asset with its price of the moment.
 *
 * @param interval of the bars that a card draws of it; empty if it has none
 */
public record AssetRow(
        Instrument asset,
        String interval,
        PriceText price,
        ChangeText change,
        Sparkline sparkline,
        DayRange range,
        boolean stale) {

    public boolean hasPrice() {
        return !price.equals(PriceText.NONE);
    }
}
