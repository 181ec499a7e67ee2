package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as the page shows them before the browser writes them in its own zone. */
final class TimeTexts {
    private static final DateTimeFormatter WEEKDAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Duration BY_MINUTES = Duration.ofHours(2);
    private static final Duration BY_HOURS = Duration.ofDays(2);
    /** A market that closes later than this never closes, as far as people care. */
    private static final Duration FOR_EVER = Duration.ofDays(14);

    private TimeTexts() {}

    /** For example {@code 25 minutes ago}: by minutes up to two hours, by hours up to two days. */
    static String age(Instant timestamp, Instant now) {
        Duration age = Duration.between(timestamp, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (age.compareTo(BY_MINUTES) < 0) {
            return ago(age.toMinutes(), "minute");
        }
        return age.compareTo(BY_HOURS) < 0 ? ago(age.toHours(), "hour") : ago(age.toDays(), "day");
    }

    /** For example {@code Closed, opens Mon 13:30 UTC}. */
    static String session(SessionStatus status, Instant now) {
        if (status.open() && Duration.between(now, status.next()).compareTo(FOR_EVER) > 0) {
            return "Open 24/7";
        }
        return (status.open() ? "Open until " : "Closed, opens ") + WEEKDAY_AND_TIME.format(status.next());
    }

    static String exactly(Instant instant) {
        return DAY_AND_TIME.format(instant);
    }

    private static String ago(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
