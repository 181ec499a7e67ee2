package io.financialdashboard.domain.kernel;

/**
 * By how many percent a price differs from what it is measured against.
 *
 * <p>For example 100.005 against 100 is 0.005 %, which counts as a gain (MARKET-RULES 13). As doubles the two lie a little
 * less apart; so prices that are decimals are compared as the whole numbers of their smallest decimal, and only the last
 * division rounds.
 */
public final class PercentChange {
    private static final double PERCENT = 100;
    private static final double MOST_STEPS = Math.pow(10, Asset.MAX_PRICE_SCALE);

    /** Fifteen digits, which a double gives back unchanged: with more the whole number may be the one beside. */
    private static final double FIFTEEN_DIGITS = 1e15;

    private PercentChange() {}

    /** @param reference above zero */
    public static double of(double price, double reference) {
        // A large price has fewer decimals: with all ten it would have more than those digits.
        for (double steps = MOST_STEPS; steps >= 1; steps /= 10) {
            double wholePrice = Math.rint(price * steps);
            double wholeReference = Math.rint(reference * steps);
            if (isSame(wholePrice, price, steps) && isSame(wholeReference, reference, steps)) {
                return PERCENT * (wholePrice - wholeReference) / wholeReference;
            }
        }
        return PERCENT * (price / reference - 1);
    }

    private static boolean isSame(double whole, double price, double steps) {
        return Math.abs(whole) < FIFTEEN_DIGITS && whole / steps == price;
    }
}
