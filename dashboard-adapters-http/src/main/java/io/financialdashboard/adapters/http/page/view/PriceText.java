package io.financialdashboard.adapters.http.page.view;

/**
 * A price as it is written.
 *
 * @param head all of it but the tail, for example {@code 1.0845}
 * @param tail the last digit of a forex price, which is a fraction of a pip and written smaller; else empty
 */
public record PriceText(String head, String tail) {
    public static final PriceText NONE = new PriceText("–", "");

    public String text() {
        return head + tail;
    }
}
