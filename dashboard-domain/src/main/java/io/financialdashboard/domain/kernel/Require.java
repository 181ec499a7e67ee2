package io.financialdashboard.domain.kernel;

import java.util.Locale;

/** The one way in which a value says that it was given something that breaks its rule. */
public final class Require {
    private Require() {}

    /**
     * Throws unless the rule holds.
     *
     * @param rule    the rule in words with {@code %s} for each offending value, for example {@code "high must not be
     *                below low, got high=%s low=%s"}
     * @throws IllegalArgumentException if {@code holds} is false; its message is the filled-in rule
     */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a dependency into the pure-Java domain
    public static void require(boolean holds, String rule, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, rule, values));
        }
    }
}
