package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;
import java.util.List;

/**
 * Walks through the ticks of one asset. While its market is closed it knows only when it opens, so that no future day is
 * made before its time. One owner thread.
 */
final class AssetTicks {
    private final SimulatedAsset asset;
    private final int rank;
    private Sessions table;
    private int session;
    private int minute;
    private List<Tick> ticks = List.of();
    private int next;
    private long nextMillis;

    /** Begins with the minute that contains the instant, or with the next session. */
    AssetTicks(SimulatedAsset asset, int rank, Instant start) {
        this.asset = asset;
        this.rank = rank;
        this.table = asset.sessionsAround(start);
        this.session = table.firstClosingAfter(start.toEpochMilli());
        if (session < table.size()) {
            long into = start.toEpochMilli() - table.opens(session);
            this.minute = Math.max(firstMinute(), (int) (into / DayMinutes.MINUTE_MILLIS));
        }
        this.nextMillis = opensMillis();
    }

    int rank() {
        return rank;
    }

    /** When something may happen next: the time of the next tick, or the opening of the next minute. */
    long nextMillis() {
        return nextMillis;
    }

    /** Whether {@link #take} has a tick ready, of the time {@link #nextMillis}; if not, {@link #open} makes the next minute. */
    boolean hasTick() {
        return next < ticks.size();
    }

    Tick take() {
        Tick tick = ticks.get(next);
        next++;
        nextMillis = hasTick() ? ticks.get(next).time().toEpochMilli() : opensMillis();
        return tick;
    }

    /** Makes the ticks of the minute that opens at {@link #nextMillis}. */
    void open() {
        DayMinutes day = asset.minutesOf(table, session);
        ticks = asset.ticksOf(day, minute);
        next = 0;
        nextMillis = ticks.getFirst().time().toEpochMilli();
        minute++;
        if (minute >= day.size()) {
            session++;
            minute = firstMinute();
        }
    }

    /** A fixing has its one price at the end of the session. */
    private int firstMinute() {
        haveSession();
        return asset.asset().fixing() && session < table.size()
                ? (int) Math.ceilDiv(table.length(session), DayMinutes.MINUTE_MILLIS) - 1
                : 0;
    }

    private void haveSession() {
        if (session >= table.size() && session > 0) {
            table = asset.sessionsAround(Instant.ofEpochMilli(table.closes(session - 1)));
        }
    }

    private long opensMillis() {
        haveSession();
        return session < table.size() ? table.opens(session) + minute * DayMinutes.MINUTE_MILLIS : Long.MAX_VALUE;
    }
}
