package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Instant;

/**
 * Open, high, low and close of one period.
 *
 * <p>For example, the minute 14:30 of BTC/USDT: {@code new Candle(t, 114_250.01, 114_262.5, 114_249.9, 114_255.0,
 * 3_200_000)}, 3.2 BTC in steps of a millionth. A <em>fixing</em> has only a close: open, high and low are {@code NaN}.
 *
 * @param time   the first instant of the period for intraday intervals; for a day, a week and a month the label of the
 *               trading day, 00:00 UTC, which is not an instant of the market
 * @param open   the first price, in the asset's quote currency; finite, may be negative
 * @param volume what was traded, in whole volume steps of the asset, or {@link #UNKNOWN_VOLUME}
 * @throws IllegalArgumentException if the prices contradict each other, naming rule and values
 */
public record Candle(Instant time, double open, double high, double low, double close, long volume) {
    public static final long UNKNOWN_VOLUME = -1;

    public Candle {
        require(Double.isFinite(close), "close must be finite, got %s", close);
        boolean fixing = Double.isNaN(open) && Double.isNaN(high) && Double.isNaN(low);
        require(
                fixing || (Double.isFinite(open) && Double.isFinite(high) && Double.isFinite(low)),
                "open, high and low must be finite, or all missing for a fixing, got o=%s h=%s l=%s",
                open,
                high,
                low);
        require(
                fixing || (low <= Math.min(open, close) && Math.max(open, close) <= high),
                "low must not be above, high not below open and close, got o=%s h=%s l=%s c=%s",
                open,
                high,
                low,
                close);
        require(volume >= UNKNOWN_VOLUME, "volume must not be negative, got %s", volume);
    }

    /** One price a day, published rather than traded. */
    public static Candle fixing(Instant time, double close) {
        return new Candle(time, Double.NaN, Double.NaN, Double.NaN, close, UNKNOWN_VOLUME);
    }

    /**
     * The volume of two parts together. It is {@link #UNKNOWN_VOLUME} where one of them is not known, and where the sum is
     * too large for a {@code long}: the prices beside it are no worse for that, and no figure is made up.
     */
    public static long sumOfVolumes(long one, long other) {
        // Two that are not negative wrap into the negative if they do not fit.
        return one == UNKNOWN_VOLUME || other == UNKNOWN_VOLUME || one + other < 0 ? UNKNOWN_VOLUME : one + other;
    }

    public boolean isFixing() {
        return Double.isNaN(open);
    }

    public boolean hasVolume() {
        return volume != UNKNOWN_VOLUME;
    }

    public boolean rises() {
        return close >= open;
    }
}
