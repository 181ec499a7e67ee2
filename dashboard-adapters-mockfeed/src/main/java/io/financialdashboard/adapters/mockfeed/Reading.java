package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be known of one asset at an instant of its session: prices up to the last whole minute, and the days before.
 * Changes are in percent.
 */
final class Reading {
    private final SimulatedAsset simulated;
    private final Sessions table;
    private final int session;
    private final Days days;
    private final PastSessions past;
    private final DayMinutes minutes;
    private final int minutesDone;

    private Reading(SimulatedAsset simulated, Sessions table, int session, int minutesDone) {
        this.simulated = simulated;
        this.table = table;
        this.session = session;
        this.days = simulated.days(session + 1);
        this.past = new PastSessions(table, days, session);
        this.minutes = simulated.minutesOf(table, session);
        this.minutesDone = minutesDone;
    }

    /**
     * Empty while the market is closed, in the first minute of a session, and in the simulator's first weeks; always for a
     * fixing, which has no price before the session's end.
     */
    static Optional<Reading> during(SimulatedAsset asset, Instant at) {
        if (asset.asset().fixing()) {
            return Optional.empty();
        }
        Sessions table = asset.sessionsAround(at);
        int session = table.firstClosingAfter(at.toEpochMilli());
        if (session >= table.size() || session <= PastSessions.USUAL_DAYS || table.opens(session) > at.toEpochMilli()) {
            return Optional.empty();
        }
        int done = (int) ((at.toEpochMilli() - table.opens(session)) / DayMinutes.MINUTE_MILLIS);
        return done == 0 ? Optional.empty() : Optional.of(new Reading(asset, table, session, done));
    }

    /** At the end of that session. */
    static Optional<Reading> atClose(SimulatedAsset asset, Sessions table, int session) {
        if (session <= PastSessions.USUAL_DAYS) {
            return Optional.empty();
        }
        int all = (int) Math.ceilDiv(table.length(session), DayMinutes.MINUTE_MILLIS);
        return Optional.of(new Reading(asset, table, session, all));
    }

    Asset asset() {
        return simulated.asset();
    }

    double price() {
        return price(minutes.close(minutesDone - 1));
    }

    double previousClose() {
        return price(days.close(session - 1));
    }

    double open() {
        return price(days.open(session));
    }

    double changeToday() {
        return percent(previousClose(), price());
    }

    double gapAtOpen() {
        return percent(previousClose(), open());
    }

    /** Whether the market has traded for so long without a break. */
    boolean tradedFor(Duration span) {
        boolean unbroken = table.closedBefore(session) == 0;
        return unbroken || minutesDone * DayMinutes.MINUTE_MILLIS >= span.toMillis();
    }

    /** Since the last price of so long before; in an earlier session if need be. */
    double changeOver(Duration span) {
        return percent(priceBefore(span), price());
    }

    double priceBefore(Duration span) {
        long then = minutes.opens(minutesDone) - span.toMillis();
        int at = Math.min(session, table.firstClosingAfter(then - 1));
        if (table.opens(at) + DayMinutes.MINUTE_MILLIS > then) {
            return price(days.close(Math.max(0, at - 1)));
        }
        DayMinutes day = at == session ? minutes : simulated.minutesOf(table, at);
        int done = (int) ((then - table.opens(at)) / DayMinutes.MINUTE_MILLIS);
        return price(day.close(Math.min(done, day.size()) - 1));
    }

    double highToday() {
        return price(minutes.high(highest()));
    }

    double lowToday() {
        return price(minutes.low(lowest()));
    }

    /** Whether today's high was reached no longer ago than that. */
    boolean highIsWithin(Duration span) {
        return (minutesDone - highest()) * DayMinutes.MINUTE_MILLIS <= span.toMillis();
    }

    /** Whether today's low was reached no longer ago than that. */
    boolean lowIsWithin(Duration span) {
        return (minutesDone - lowest()) * DayMinutes.MINUTE_MILLIS <= span.toMillis();
    }

    private int highest() {
        int at = 0;
        for (int i = 1; i < minutesDone; i++) {
            at = minutes.high(i) > minutes.high(at) ? i : at;
        }
        return at;
    }

    private int lowest() {
        int at = 0;
        for (int i = 1; i < minutesDone; i++) {
            at = minutes.low(i) < minutes.low(at) ? i : at;
        }
        return at;
    }

    /** For how many sessions before this one no price was as high as today's highest; at most 400. */
    int sessionsSinceHigher() {
        return past.sinceHigher(minutes.high(highest()));
    }

    /** For how many sessions before this one no price was as low as today's lowest; at most 400. */
    int sessionsSinceLower() {
        return past.sinceLower(minutes.low(lowest()));
    }

    /** Whether so many sessions before this one reach back more than a year. */
    boolean isMoreThanAYear(int sessionsBefore) {
        return past.isMoreThanAYear(sessionsBefore);
    }

    /** How many sessions up to this one, which is taken as closed, closed higher in a row; negative for lower. */
    int streak() {
        return past.streak();
    }

    /** The close before the {@link #streak} began. */
    double closeBeforeStreak() {
        return price(past.closeBeforeStreak());
    }

    /** The usual size of a day's move, in percent. */
    double usualDay() {
        return past.usualDay();
    }

    /** The usual size of a move in so much time: that of a day by the square root of time. */
    double usualIn(Duration span) {
        double part = span.toMillis() / (double) table.length(session);
        return usualDay() * Math.sqrt(Math.min(1, part));
    }

    private double price(long ticks) {
        return simulated.grid().price(ticks);
    }

    private static double percent(double from, double to) {
        return (to / from - 1) * 100;
    }
}
