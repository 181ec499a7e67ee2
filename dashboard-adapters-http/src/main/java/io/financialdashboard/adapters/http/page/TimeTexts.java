package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.marketdata.port.in.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Writes times as readers of a language do, in UTC, before the browser writes them in the zone of its reader. {@code
 * format/time-format.js} writes them the same way.
 */
final class TimeTexts {
    private static final Duration BY_MINUTES = Duration.ofHours(2);
    private static final Duration BY_HOURS = Duration.ofDays(2);
    /** A market that closes later than this never closes, as far as people care. */
    private static final Duration FOR_EVER = Duration.ofDays(14);

    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter day;
    private final DateTimeFormatter hourAndMinute;
    private final DateTimeFormatter clock;

    TimeTexts(Texts texts) {
        this.texts = texts;
        this.weekday = inUtc(DateTimeFormatter.ofPattern("ccc"));
        this.day = inUtc(DateTimeFormatter.ofLocalizedPattern("MMMd"));
        this.hourAndMinute = inUtc(DateTimeFormatter.ofPattern("HH:mm 'UTC'"));
        this.clock = inUtc(DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    private DateTimeFormatter inUtc(DateTimeFormatter format) {
        return format.withLocale(texts.dates()).withZone(ZoneOffset.UTC);
    }

    /** For example {@code 25 minutes ago}: by minutes up to two hours, by hours up to two days. */
    String age(Instant timestamp, Instant now) {
        Duration age = Duration.between(timestamp, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.text("age.now");
        }
        if (age.compareTo(BY_MINUTES) < 0) {
            return texts.text("age.minutes", Map.of("count", age.toMinutes()));
        }
        return age.compareTo(BY_HOURS) < 0
                ? texts.text("age.hours", Map.of("count", age.toHours()))
                : texts.text("age.days", Map.of("count", age.toDays()));
    }

    /** For example {@code Opens Mon 13:30 UTC}. */
    String session(SessionStatus status, Instant now) {
        if (status.open() && Duration.between(now, status.next()).compareTo(FOR_EVER) > 0) {
            return texts.text("session.always");
        }
        String time = weekday.format(status.next()) + " " + hourAndMinute.format(status.next());
        return texts.text(status.open() ? "session.open" : "session.closed", Map.of("time", time));
    }

    /** For example {@code 5 Mar 15:10:02 UTC}. */
    String exactly(Instant instant) {
        return day.format(instant) + " " + clock(instant) + " UTC";
    }

    /** For example {@code 15:10:02}. */
    String clock(Instant instant) {
        return clock.format(instant);
    }
}
