package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * Names the session, week or month of a bar by the day it is labelled with. Remembers the session it saw last, because
 * bars come in order and to ask the calendar for each would cost more than the sum. One owner.
 */
final class AnchorSpans implements LongUnaryOperator {
    private final Anchor anchor;
    private final Setting setting;
    private Optional<TradingSession> session = Optional.empty();
    private long name;

    AnchorSpans(Anchor anchor, Setting setting) {
        this.anchor = anchor;
        this.setting = setting;
    }

    @Override
    public long applyAsLong(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        if (session.filter(known -> known.contains(instant)).isPresent()) {
            return name;
        }
        name = nameOf(tradingDay(instant)).toEpochDay();
        return name;
    }

    private LocalDate nameOf(LocalDate tradingDay) {
        return anchor == Anchor.SESSION ? tradingDay : setting.calendar().labelOf(anchor.span(), tradingDay);
    }

    /** A recorded bar outside of every session belongs to its date in the calendar's zone. */
    private LocalDate tradingDay(Instant time) {
        if (!setting.interval().isIntraday()) {
            return LocalDate.ofInstant(time, ZoneOffset.UTC);
        }
        session = setting.calendar().sessionAt(time);
        return session.map(TradingSession::tradingDay)
                .orElseGet(() -> LocalDate.ofInstant(time, setting.calendar().zone()));
    }
}
