package io.financialdashboard.adapters.replay.csv;

import java.util.Optional;

/**
 * A number as a file writes it, {@code -12.5}, kept exactly: {@code unscaled × 10^-scale}, trailing zeros of the fraction
 * left out.
 *
 * @param scale  the decimals that count
 * @param digits the significant digits; with more than {@link #MOST_DIGITS} the number is too long for {@code unscaled}
 */
record PlainDecimal(long unscaled, int scale, int digits) {
    /** What a {@code long} always holds. */
    static final int MOST_DIGITS = 18;

    /** What a {@code double} always keeps: a decimal of 15 digits comes back from it unchanged (IEEE 754 binary64). */
    static final int MOST_DOUBLE_DIGITS = 15;

    /** 10^22 is the largest power of ten that a {@code double} holds exactly. */
    private static final int MOST_EXACT_POWER = 22;

    private static final double[] POWERS = powers();

    /** Reads {@code text[from, to)}; empty unless it is an optional minus, digits, and perhaps a point among them. */
    static Optional<PlainDecimal> parse(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        int first = negative ? from + 1 : from;
        int point = text.indexOf('.', first, to);
        int end = point < 0 ? to : withoutTrailingZeros(text, point, to);
        long unscaled = 0;
        int digits = 0;
        for (int i = first; i < end; i++) {
            if (i != point) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return Optional.empty();
                }
                digits += digits > 0 || digit > 0 ? 1 : 0;
                unscaled = digits <= MOST_DIGITS ? unscaled * 10 + digit : unscaled;
            }
        }
        boolean anyDigit = to - first > (point < 0 ? 0 : 1);
        int scale = point < 0 ? 0 : Math.max(0, end - point - 1);
        return anyDigit
                ? Optional.of(new PlainDecimal(negative ? -unscaled : unscaled, scale, digits))
                : Optional.empty();
    }

    private static int withoutTrailingZeros(String text, int point, int to) {
        int end = to;
        while (end > point + 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    /** Exact to the last bit: both numbers of the division are whole and exact, so it rounds once (IEEE 754). */
    double toDouble() {
        return unscaled / POWERS[scale];
    }

    /** Whether {@link #toDouble()} gives a number that is written with the same digits again. */
    boolean fitsDouble() {
        return digits <= MOST_DOUBLE_DIGITS && scale <= MOST_EXACT_POWER;
    }

    private static double[] powers() {
        double[] powers = new double[MOST_EXACT_POWER + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
