package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarColumns;
import io.financialdashboard.adapters.replay.report.Gaps;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the bars that a calendar has between those of a file. Weeks and months are not looked at. */
final class GapCount {
    private final Interval interval;
    private final TradingCalendar calendar;
    private final List<Integer> lines = new ArrayList<>();
    private int count;
    private long absent;

    private GapCount(Interval interval, TradingCalendar calendar) {
        this.interval = interval;
        this.calendar = calendar;
    }

    static Gaps in(BarColumns bars, Interval interval, TradingCalendar calendar) {
        if (interval.compareTo(Interval.ONE_DAY) > 0) {
            return Gaps.NONE;
        }
        GapCount gaps = new GapCount(interval, calendar);
        for (int i = 1; i < bars.size(); i++) {
            // Most bars follow the one before at once, and then no calendar has to be asked.
            if (bars.time(i) > bars.time(i - 1) + interval.nominalMillis()) {
                gaps.add(bars.line(i - 1), gaps.between(bars.time(i - 1), bars.time(i)));
            }
        }
        return new Gaps(gaps.count, gaps.absent, gaps.lines);
    }

    private void add(int line, long bars) {
        if (bars > 0) {
            count++;
            absent += bars;
            if (lines.size() < Gaps.MOST_LISTED) {
                lines.add(line);
            }
        }
    }

    private long between(long bar, long next) {
        return interval.isIntraday() ? periodsBetween(bar, next) : daysBetween(bar, next);
    }

    private long daysBetween(long label, long next) {
        LocalDate first = DayLabel.dayOf(label).plusDays(1);
        return first.datesUntil(DayLabel.dayOf(next))
                .filter(day -> calendar.sessionOf(day).isPresent())
                .count();
    }

    private long periodsBetween(long bar, long next) {
        long length = interval.nominalMillis();
        long periods = 0;
        long at = bar + length;
        while (at < next) {
            TradingSession session = sessionFrom(Instant.ofEpochMilli(at));
            long from = Math.max(at, session.opens().toEpochMilli());
            long to = Math.min(next, session.closes().toEpochMilli());
            periods += to > from ? (to - from + length - 1) / length : 0;
            at = session.closes().toEpochMilli();
        }
        return periods;
    }

    private TradingSession sessionFrom(Instant instant) {
        Optional<TradingSession> open = calendar.sessionAt(instant);
        return open.orElseGet(() -> calendar.nextSession(instant));
    }
}
