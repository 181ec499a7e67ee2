package io.financialdashboard.adapters.http.json;

import java.time.Duration;
import java.time.Instant;

/** "25 minutes ago": full minutes, from two hours on full hours (MARKET-RULES 12), so that the words change rarely. */
public final class RelativeTime {
    private static final long HOURS_FROM_MINUTES = 120;

    private RelativeTime() {}

    /** How long before {@code now} {@code then} was; {@code just now} within a minute and for anything later. */
    public static String between(Instant then, Instant now) {
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        return minutes < HOURS_FROM_MINUTES ? ago(minutes, "minute") : ago(minutes / 60, "hour");
    }

    private static String ago(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
