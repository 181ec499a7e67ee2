package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Finds a calendar on which recorded intraday bars can be played: their ticks have to lie in its sessions and to fold
 * into the same bars again, so every bar has to begin on its grid.
 */
final class CalendarFit {
    private CalendarFit() {}

    /**
     * The given calendar if every intraday bar begins on its grid; else the first of wider ones on whose grid they begin:
     * extended hours for US equities, the days of the calendar's zone, the days of UTC; else the first in whose sessions
     * they at least lie. The last one is always open.
     */
    static TradingCalendar fit(TradingCalendar given, SortedMap<Interval, CandleSeries> series) {
        List<TradingCalendar> ladder = ladder(given);
        return ladder.stream()
                .filter(calendar -> firstMisfit(calendar, series, true).isEmpty())
                .findFirst()
                .or(() -> ladder.stream()
                        .filter(calendar -> firstMisfit(calendar, series, false).isEmpty())
                        .findFirst())
                .orElse(ladder.getLast());
    }

    /** In words, the first intraday bar that the calendar does not have, if there is one. */
    static Optional<String> misfit(TradingCalendar calendar, SortedMap<Interval, CandleSeries> series) {
        OptionalLong outside = firstMisfit(calendar, series, false);
        OptionalLong misfit = outside.isPresent() ? outside : firstMisfit(calendar, series, true);
        return misfit.stream()
                .mapToObj(time -> "a bar at " + Instant.ofEpochMilli(time)
                        + (outside.isPresent() ? " lies outside its sessions" : " does not begin on its grid"))
                .findFirst();
    }

    private static List<TradingCalendar> ladder(TradingCalendar given) {
        List<TradingCalendar> ladder = new ArrayList<>(List.of(given));
        if (given.id().equals(Calendars.US_EQUITIES)) {
            ladder.add(Calendars.named(Calendars.US_EQUITIES_EXTENDED));
        }
        Calendars.find(Calendars.ZONE_DAYS + given.zone().getId()).ifPresent(ladder::add);
        ladder.add(Calendars.named(Calendars.UTC_DAYS));
        return ladder;
    }

    private static OptionalLong firstMisfit(
            TradingCalendar calendar, SortedMap<Interval, CandleSeries> series, boolean onGrid) {
        for (Map.Entry<Interval, CandleSeries> entry : series.entrySet()) {
            Interval interval = entry.getKey();
            if (interval.isIntraday()) {
                OptionalLong misfit = firstMisfit(calendar, entry.getValue(), onGrid ? interval.nominalMillis() : 1);
                if (misfit.isPresent()) {
                    return misfit;
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Asks the calendar once a session, not once a bar. */
    private static OptionalLong firstMisfit(TradingCalendar calendar, CandleSeries bars, long grid) {
        long opens = 0;
        long closes = 0;
        for (int i = 0; i < bars.size(); i++) {
            long time = bars.time(i);
            if (time >= closes || time < opens) {
                TradingSession session =
                        calendar.sessionAt(Instant.ofEpochMilli(time)).orElse(null);
                if (session == null) {
                    return OptionalLong.of(time);
                }
                opens = session.opens().toEpochMilli();
                closes = session.closes().toEpochMilli();
            }
            if ((time - opens) % grid != 0) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }
}
