package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.util.Optional;

/**
 * When the bars of one interval open and close on a calendar: an intraday one at its time for its length or to the end of
 * the session, a longer one with the sessions of its label. A bar that the calendar does not know lasts its plain length.
 * Used by one thread.
 */
public final class BarSpans {
    /** No label lies further from the opening or the close of its bar: a month, and a weekend at either end. */
    private static final long WIDEST = 40 * Interval.ONE_DAY.nominalMillis();

    private final Interval interval;
    private final TradingCalendar calendar;
    private long sessionOpens;
    private long sessionCloses;

    public BarSpans(Interval interval, TradingCalendar calendar) {
        this.interval = interval;
        this.calendar = calendar;
    }

    /** The span of the bar with that time: its opening, or its label. */
    public BarSpan of(long time) {
        return interval.isIntraday() ? intraday(time) : labelled(time);
    }

    /** The index of the first bar that closes after the instant; the size if there is none. */
    public int firstClosingAfter(CandleSeries bars, long instant) {
        int index = bars.indexAtOrAfter(instant - WIDEST);
        int end = bars.indexAtOrAfter(instant + WIDEST);
        if (interval.isIntraday()) {
            index = bars.indexAtOrAfter(instant - interval.nominalMillis() + 1);
        }
        while (index < end && of(bars.time(index)).closes() <= instant) {
            index++;
        }
        return index;
    }

    private BarSpan intraday(long time) {
        long end = time + interval.nominalMillis();
        if (time < sessionOpens || time >= sessionCloses) {
            Optional<TradingSession> session = calendar.sessionAt(Instant.ofEpochMilli(time));
            if (session.isEmpty()) {
                return new BarSpan(time, end, false);
            }
            sessionOpens = session.get().opens().toEpochMilli();
            sessionCloses = session.get().closes().toEpochMilli();
        }
        return new BarSpan(time, Math.min(end, sessionCloses), true);
    }

    /**
     * A bar that its source labels otherwise than the calendar is played in its period all the same. As history it keeps
     * the label that was recorded (MARKET-RULES 10: what we did not build is served untouched); what its ticks build is
     * ours and has the calendar's (rule 4).
     */
    private BarSpan labelled(long time) {
        return calendar.periodBegunBy(interval, DayLabel.dayOf(time))
                .map(BarSpans::span)
                .orElseGet(() -> plain(time));
    }

    private static BarSpan span(BarPeriod period) {
        return new BarSpan(period.opens().toEpochMilli(), period.closes().toEpochMilli(), true);
    }

    private BarSpan plain(long time) {
        Instant closes = calendar.closeOf(interval, Instant.ofEpochMilli(time));
        return new BarSpan(time, closes.toEpochMilli(), false);
    }
}
