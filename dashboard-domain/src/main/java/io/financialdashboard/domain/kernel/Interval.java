package io.financialdashboard.domain.kernel;

import java.time.Duration;
import java.util.Optional;

/**
 * The nine lengths of a candle. Intraday ones have a fixed duration and lie on a grid that counts from the session's
 * opening; a day, a week and a month are cut by trading days (MARKET-RULES 2 to 4 in {@code docs/market-rules.md}).
 */
public enum Interval {
    ONE_MINUTE("1m", Duration.ofMinutes(1)),
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    FIFTEEN_MINUTES("15m", Duration.ofMinutes(15)),
    THIRTY_MINUTES("30m", Duration.ofMinutes(30)),
    ONE_HOUR("1h", Duration.ofHours(1)),
    FOUR_HOURS("4h", Duration.ofHours(4)),
    ONE_DAY("1d", Duration.ofDays(1)),
    ONE_WEEK("1w", Duration.ofDays(7)),
    ONE_MONTH("1M", Duration.ofDays(30));

    private final String id;
    private final Duration nominal;

    Interval(String id, Duration nominal) {
        this.id = id;
        this.nominal = nominal;
    }

    /** The name used in addresses and JSON: {@code 1m 5m 15m 30m 1h 4h 1d 1w 1M}. */
    public String id() {
        return id;
    }

    /** The length on the grid for intraday intervals; only a typical length (1, 7, 30 days) for longer ones. */
    public Duration nominal() {
        return nominal;
    }

    /** The {@link #nominal()} length in milliseconds. */
    public long nominalMillis() {
        return nominal.toMillis();
    }

    /** Whether bars are timed by their opening instant; otherwise by the label of their trading day. */
    public boolean isIntraday() {
        return compareTo(ONE_DAY) < 0;
    }

    /** The interval of that {@link #id()}, exactly as written: {@code 1m} is a minute, {@code 1M} a month. */
    public static Optional<Interval> find(String id) {
        for (Interval interval : values()) {
            if (interval.id.equals(id)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }
}
