package io.financialdashboard.adapters.http.page.view;

/** A change with its sign, for example {@code +1.24%}. */
public record ChangeText(String text, Direction direction) {
    public static final ChangeText NONE = new ChangeText("–", Direction.NONE);
}
