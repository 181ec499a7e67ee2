package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.Optional;

/** The daily candle of the last trade's trading day: it stays after the close, until the next day's first tick. */
final class DayCandle {
    private Optional<Candle> candle = Optional.empty();
    private boolean referenceIsOld = true;

    void changed(Interval interval, Candle day, boolean closed) {
        if (interval != Interval.ONE_DAY) {
            return;
        }
        boolean newDay = candle.isEmpty() || !day.time().equals(candle.get().time());
        // A correction of yesterday, which closed already, moves what today is measured against.
        referenceIsOld |= newDay || closed;
        if (candle.isEmpty() || !day.time().isBefore(candle.get().time())) {
            candle = Optional.of(day);
        }
    }

    void begin(Candle day) {
        candle = Optional.of(day);
        referenceIsOld = true;
    }

    Optional<Candle> candle() {
        return candle;
    }

    /** Whether the close before this day must be looked up again; true once. */
    boolean takeReferenceIsOld() {
        boolean old = referenceIsOld;
        referenceIsOld = false;
        return old;
    }

    /** 00:00 UTC of the trading day. */
    Optional<Instant> label() {
        return candle.map(Candle::time);
    }

    void clear() {
        candle = Optional.empty();
        referenceIsOld = true;
    }
}
