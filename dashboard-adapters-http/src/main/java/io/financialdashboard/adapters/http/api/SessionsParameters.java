package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.adapters.http.request.TimeParameter;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sessions a request wants: those that open in {@code [from, to)}, at most {@code limit} of them, the first ones.
 *
 * @param calendar one for all assets that keep its hours, so that equal requests about them are answered once
 */
record SessionsParameters(TradingCalendar calendar, Instant from, Instant to, int limit) {
    private static final int MOST_SESSIONS = 5000;
    private static final int USUAL_SESSIONS = 500;
    /** Before and after these nobody knows a market's hours. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration USUAL_SPAN = Duration.ofDays(7);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** @param now around whose day (UTC) sessions are given where nobody says which, a week before it to a week after */
    static SessionsParameters of(Context ctx, TradingCalendar calendar, Instant now) {
        Parameters parameters = Parameters.of(ctx, "from", "to", "limit");
        int limit = parameters.whole("limit", 1, MOST_SESSIONS, USUAL_SESSIONS);
        // Whole days: bounds that move with every tick would make every request one that nobody has asked before.
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        Instant from = bound(parameters, "from", today.minus(USUAL_SPAN));
        Instant to = bound(parameters, "to", today.plus(ONE_DAY).plus(USUAL_SPAN));
        TimeParameter.requireOrder(parameters, from, to);
        return new SessionsParameters(calendar, from, to, limit);
    }

    private static Instant bound(Parameters parameters, String name, Instant usual) {
        Instant bound = TimeParameter.instant(parameters, name).orElse(usual);
        if (bound.isBefore(FIRST) || bound.isAfter(LAST)) {
            String detail = "parameter '" + name + "' must lie between " + FIRST + " and " + LAST + ", got "
                    + Problem.quoted(parameters.text(name).orElse(bound.toString()));
            throw Problem.parameter(name, detail, List.of("a time from " + FIRST + " to " + LAST))
                    .asException();
        }
        return bound;
    }

    List<TradingSession> sessions() {
        List<TradingSession> found = new ArrayList<>();
        TradingSession session = calendar.nextSession(from.minusMillis(1));
        while (session.opens().isBefore(to) && found.size() < limit) {
            found.add(session);
            session = calendar.nextSession(session.opens());
        }
        return List.copyOf(found);
    }
}
