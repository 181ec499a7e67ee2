package io.financialdashboard.domain.analytics.model;

import java.util.OptionalDouble;

/** Keeps a figure that overflowed, or was divided by nothing, from being passed on as a number. */
public final class Finite {
    private Finite() {}

    /** The value, or empty for NaN and the infinities. */
    public static OptionalDouble of(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
