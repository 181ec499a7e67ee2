package io.financialdashboard.domain.marketdata.model.calendar;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A calendar that follows from a rule for the session of a day. */
final class SessionCalendar implements TradingCalendar {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int DAYS_OF_A_WEEK = 7;

    private final String id;
    private final SessionRule rule;
    private final SessionTable sessions;

    SessionCalendar(String id, SessionRule rule) {
        this.id = id;
        this.rule = rule;
        this.sessions = new SessionTable(rule);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ZoneId zone() {
        return rule.zone();
    }

    @Override
    public Optional<TradingSession> sessionOf(LocalDate tradingDay) {
        return sessions.sessionOf(tradingDay.toEpochDay());
    }

    @Override
    public Optional<TradingSession> regularHoursOf(LocalDate tradingDay) {
        return rule.regularHoursOf(tradingDay);
    }

    @Override
    public Optional<TradingSession> sessionAt(Instant instant) {
        long day = utcDay(instant);
        for (long candidate = day - 1; candidate <= day + 1; candidate++) {
            Optional<TradingSession> session = sessions.sessionOf(candidate);
            if (session.isPresent() && session.get().contains(instant)) {
                return session;
            }
        }
        return Optional.empty();
    }

    @Override
    public TradingSession nextSession(Instant instant) {
        for (long day = utcDay(instant) - 1; ; day++) {
            Optional<TradingSession> session = sessions.sessionOf(day);
            if (session.isPresent() && session.get().opens().isAfter(instant)) {
                return session.get();
            }
        }
    }

    @Override
    public TradingSession previousSession(Instant instant) {
        for (long day = utcDay(instant) + 1; ; day--) {
            Optional<TradingSession> session = sessions.sessionOf(day);
            if (session.isPresent() && !session.get().closes().isAfter(instant)) {
                return session.get();
            }
        }
    }

    @Override
    public Optional<BarPeriod> periodAt(Interval interval, Instant instant) {
        Optional<TradingSession> session = sessionAt(instant);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        return interval.isIntraday()
                ? Optional.of(intradayPeriod(interval, session.get(), instant))
                : periodOf(interval, labelOf(interval, session.get().tradingDay()));
    }

    @Override
    public LocalDate labelOf(Interval interval, LocalDate tradingDay) {
        return switch (interval) {
            case ONE_DAY -> tradingDay;
            case ONE_WEEK -> mondayOf(tradingDay);
            case ONE_MONTH -> firstTradingDayOfMonth(tradingDay);
            default -> throw notLabelled(interval);
        };
    }

    @Override
    public Optional<BarPeriod> periodOf(Interval interval, LocalDate label) {
        if (!label.equals(labelOf(interval, label))) {
            return Optional.empty();
        }
        return switch (interval) {
            case ONE_DAY -> span(label, label, label.plusDays(1));
            case ONE_WEEK -> span(label, label, label.plusDays(DAYS_OF_A_WEEK));
            case ONE_MONTH -> span(label, label, label.with(TemporalAdjusters.firstDayOfNextMonth()));
            default -> throw notLabelled(interval);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TradingCalendar that && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }

    /** The grid counts elapsed time, not what a clock on the wall shows: a change of clocks moves no bar. */
    private static BarPeriod intradayPeriod(Interval interval, TradingSession session, Instant instant) {
        long length = interval.nominalMillis();
        long elapsed = instant.toEpochMilli() - session.opens().toEpochMilli();
        Instant opens = session.opens().plusMillis(elapsed - elapsed % length);
        Instant end = opens.plusMillis(length);
        return new BarPeriod(opens, opens, end.isBefore(session.closes()) ? end : session.closes());
    }

    private LocalDate mondayOf(LocalDate tradingDay) {
        boolean opensTheWeek = tradingDay.getDayOfWeek() == DayOfWeek.SUNDAY && rule.weekOpensOnSunday();
        return opensTheWeek
                ? tradingDay.plusDays(1)
                : tradingDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first of the month if nothing trades in it at all. */
    private LocalDate firstTradingDayOfMonth(LocalDate tradingDay) {
        LocalDate first = tradingDay.withDayOfMonth(1);
        LocalDate end = first.plusMonths(1);
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            if (sessionOf(day).isPresent()) {
                return day;
            }
        }
        return first;
    }

    /** From the opening of the first session to the close of the last one of the trading days {@code [from, to)}. */
    private Optional<BarPeriod> span(LocalDate label, LocalDate from, LocalDate to) {
        TradingSession[] ends = from.datesUntil(to)
                .map(this::sessionOf)
                .flatMap(Optional::stream)
                .toArray(TradingSession[]::new);
        return ends.length == 0
                ? Optional.empty()
                : Optional.of(new BarPeriod(DayLabel.of(label), ends[0].opens(), ends[ends.length - 1].closes()));
    }

    private static long utcDay(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_DAY);
    }

    private static IllegalArgumentException notLabelled(Interval interval) {
        return new IllegalArgumentException(
                "only 1d, 1w and 1M are known by a trading day's label, got " + interval.id());
    }
}
