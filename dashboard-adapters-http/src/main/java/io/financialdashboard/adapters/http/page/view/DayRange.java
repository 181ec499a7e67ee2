package io.financialdashboard.adapters.http.page.view;

/**
 * Where the price stands between the lowest and the highest.
 *
 * @param label both in words
 * @param place 0 at the low to 100 at the high, for example {@code 62.5}
 */
public record DayRange(String label, String place) {
    public static DayRange none(String label) {
        return new DayRange(label, "50");
    }
}
