package io.financialdashboard.adapters.http.texts;

/**
 * A language that the reader can choose.
 *
 * @param tag  its BCP 47 tag, for example {@code de}
 * @param name what its speakers call it
 */
public record Language(String tag, String name) {}
