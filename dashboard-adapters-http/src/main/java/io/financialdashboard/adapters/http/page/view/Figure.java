package io.financialdashboard.adapters.http.page.view;

/**
 * A number with a name.
 *
 * @param key     by which the browser finds it again
 * @param detail  what stands behind the value, for example a sentiment or a change; may be empty
 * @param meaning how it is computed, in a sentence
 */
public record Figure(String key, String label, String value, String detail, Direction direction, String meaning) {}
