package io.financialdashboard.adapters.http.request;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bound of a range of bars: a date, an instant or epoch seconds. A date without a time means that whole trading day,
 * for {@code to} as well (MARKET-RULES 26).
 */
public final class TimeParameter {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}");
    private static final List<String> FORMS = List.of(
            "a date, 2024-03-15",
            "an instant, 2024-03-15T14:30:00Z",
            "epoch seconds, 1710513000",
            "in the years 0001 to 9999");

    /** What lies beyond has no place in a calendar. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** No market of ours rests longer; beyond it a date stands for its midnight in the calendar's zone. */
    private static final int LONGEST_REST_DAYS = 15;

    private final TradingCalendar calendar;
    private final Interval interval;

    public TimeParameter(TradingCalendar calendar, Interval interval) {
        this.calendar = calendar;
        this.interval = interval;
    }

    /** The first bar time that is wanted. */
    public Optional<Instant> from(Parameters parameters) {
        return parameters
                .text("from")
                .map(text -> dateOf(text, "from").map(this::start).orElseGet(() -> instant(text, "from")))
                .map(TimeParameter::atMostTheLast);
    }

    /** The first bar time that is wanted no more. */
    public Optional<Instant> to(Parameters parameters) {
        return parameters
                .text("to")
                .map(text -> dateOf(text, "to").map(this::end).orElseGet(() -> instant(text, "to")))
                .map(TimeParameter::atMostTheLast);
    }

    /** A point in time that is no bound of bars; a date means its beginning, 00:00 UTC. */
    public static Optional<Instant> instant(Parameters parameters, String name) {
        return parameters
                .text(name)
                .map(text -> dateOf(text, name)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElseGet(() -> instant(text, name)));
    }

    /** Refuses a range that ends before it begins, or as it does. */
    public static void requireOrder(Parameters parameters, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            String detail = "parameter 'from' must be before 'to', got from=" + given(parameters, "from", from)
                    + " and to=" + given(parameters, "to", to);
            throw Problem.parameter("from", detail, List.of("a time before 'to'"))
                    .asException();
        }
    }

    /** As it was written: a date means a day, and nobody recognises the instants that it was turned into. */
    private static String given(Parameters parameters, String name, Instant otherwise) {
        return Problem.quoted(parameters.text(name).orElse(otherwise.toString()));
    }

    private Instant start(LocalDate day) {
        if (!interval.isIntraday()) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        LocalDate last = earlier(day.plusDays(LONGEST_REST_DAYS - 1), LAST_DAY);
        for (LocalDate next = day; !next.isAfter(last); next = next.plusDays(1)) {
            Optional<TradingSession> session = calendar.sessionOf(next);
            if (session.isPresent()) {
                return session.get().opens();
            }
        }
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private Instant end(LocalDate day) {
        if (!interval.isIntraday()) {
            return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        LocalDate first = later(day.minusDays(LONGEST_REST_DAYS - 1), FIRST_DAY);
        for (LocalDate before = day; !before.isBefore(first); before = before.minusDays(1)) {
            Optional<TradingSession> session = calendar.sessionOf(before);
            if (session.isPresent()) {
                return session.get().closes();
            }
        }
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private static Optional<LocalDate> dateOf(String text, String name) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY)) {
                throw bad(name, text);
            }
            return Optional.of(day);
        } catch (DateTimeParseException noSuchDay) {
            throw bad(name, text);
        }
    }

    /** The last day of all ends a little later in some zones. */
    private static Instant atMostTheLast(Instant bound) {
        return bound.isAfter(LAST) ? LAST : bound;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant instant(String text, String name) {
        try {
            Instant instant =
                    SECONDS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text)) : Instant.parse(text);
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                throw bad(name, text);
            }
            return instant;
        } catch (DateTimeParseException noInstant) {
            throw bad(name, text);
        }
    }

    private static RuntimeException bad(String name, String text) {
        return Problem.parameter(name, "parameter '" + name + "' is no time, got " + Problem.quoted(text), FORMS)
                .asException();
    }
}
