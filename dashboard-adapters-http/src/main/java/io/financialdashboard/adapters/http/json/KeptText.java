package io.financialdashboard.adapters.http.json;

/** A text that is kept beside what was sent of it, because the next one may grow out of it. Immutable. */
public interface KeptText {
    /** The text as a whole, UTF-8. */
    byte[] bytes();

    /** What it costs to keep, in bytes. */
    int weight();
}
