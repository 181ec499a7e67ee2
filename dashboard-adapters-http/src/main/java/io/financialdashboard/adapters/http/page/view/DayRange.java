package io.financialdashboard.adapters.http.page.view;

/**
 * Where the price stands between the lowest and the highest.
 *
 * @param place 0 at the low to 100 at the high, for example {@code 62.5}
 */
public record DayRange(PriceText low, PriceText high, String place) {
    public static final DayRange NONE = new DayRange(PriceText.NONE, PriceText.NONE, "50");
}
