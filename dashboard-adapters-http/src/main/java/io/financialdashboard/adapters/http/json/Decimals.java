package io.financialdashboard.adapters.http.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as plain decimals: no exponent, no trailing zeros. */
public final class Decimals {
    private Decimals() {}

    /**
     * The fewest digits that name this very {@code double}, for example {@code 114250.01} and {@code 0.00001}. A decimal
     * of up to 15 digits that was read into a {@code double} comes out as it went in.
     */
    public static String shortest(double value) {
        String text = Double.toString(value);
        if (text.indexOf('E') >= 0) {
            return plain(new BigDecimal(text));
        }
        if (text.endsWith(".0")) {
            return value == 0 ? "0" : text.substring(0, text.length() - 2);
        }
        return text;
    }

    /** {@code steps × 10^-scale}, to the last digit. */
    public static String exactly(long steps, int scale) {
        return scale == 0 ? Long.toString(steps) : plain(BigDecimal.valueOf(steps, scale));
    }

    /** For figures that were computed: the binary noise behind the digits that mean something is cut off. */
    public static double rounded(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }

    /** As {@link #rounded}, counted from the first digit that is not zero: for figures of any size. */
    public static double significant(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue()
                : value;
    }

    public static OptionalDouble rounded(OptionalDouble value, int decimals) {
        return value.isPresent() ? OptionalDouble.of(rounded(value.getAsDouble(), decimals)) : value;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
