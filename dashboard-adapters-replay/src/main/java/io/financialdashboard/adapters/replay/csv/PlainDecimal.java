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

    private static final int MOST_LEADING_ZEROS = 22;
    private static final double[] POWERS = powers();

    /** Reads {@code text[from, to)}; empty unless it is an optional minus, digits, and perhaps a point among them. */
    static Optional<PlainDecimal> parse(String text, int from, int to) {
        boolean negative = from < to && text.charAt(from) == '-';
        Reading reading = new Reading();
        for (int i = negative ? from + 1 : from; i < to; i++) {
            if (!reading.take(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return reading.seen == 0
                ? Optional.empty()
                : Optional.of(new PlainDecimal(
                        negative ? -reading.unscaled : reading.unscaled, reading.scale, reading.digits));
    }

    /** Exact to the last bit: both numbers of the division are whole and exact, so it rounds once (IEEE 754). */
    double toDouble() {
        return unscaled / POWERS[scale];
    }

    /** Whether {@link #toDouble()} gives a number that is written with the same digits again. */
    boolean fitsDouble() {
        return digits <= MOST_DOUBLE_DIGITS && scale <= MOST_LEADING_ZEROS;
    }

    private static double[] powers() {
        double[] powers = new double[MOST_LEADING_ZEROS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Takes one character after the other; zeros of the fraction wait until a digit behind them makes them count. */
    private static final class Reading {
        private long unscaled;
        private int scale;
        private int digits;
        private int seen;
        private int waitingZeros;
        private boolean fraction;

        boolean take(char c) {
            if (c == '.' && !fraction) {
                fraction = true;
                return true;
            }
            if (c < '0' || c > '9') {
                return false;
            }
            seen++;
            if (fraction && c == '0') {
                waitingZeros++;
            } else {
                for (; waitingZeros > 0; waitingZeros--) {
                    push(0);
                }
                push(c - '0');
            }
            return true;
        }

        private void push(int digit) {
            digits += digits > 0 || digit > 0 ? 1 : 0;
            scale += fraction ? 1 : 0;
            if (digits <= MOST_DIGITS) {
                unscaled = unscaled * 10 + digit;
            }
        }
    }
}
