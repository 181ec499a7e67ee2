package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;

/**
 * Sees to it that the volume of no bar overflows. A week can lie in two months, and a late tick in the month before, so
 * what fits two months together fits every bar.
 */
final class VolumeLimit {
    private long monthBefore;
    private long month;

    void clear() {
        monthBefore = 0;
        month = 0;
    }

    /** Takes into account what happened in a bar before its first tick. */
    void begin(Candle soFar) {
        if (soFar.hasVolume()) {
            month = Math.max(month, soFar.volume());
        }
    }

    void beginMonth() {
        monthBefore = month;
        month = 0;
    }

    /** Counts the volume, or says no if it is too much; one that is unknown adds nothing. */
    boolean admits(long volume) {
        if (volume > 0) {
            if (monthBefore + month + volume < 0) {
                return false;
            }
            month += volume;
        }
        return true;
    }
}
