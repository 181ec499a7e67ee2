package io.financialdashboard.adapters.http.page.view;

/** Lowest and highest price of a year as plain numbers, for the browser to go on from; empty where there is none. */
public record YearRange(String low, String high) {
    public static final YearRange NONE = new YearRange("", "");
}
