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

    /** Whether so much may be added; an unknown volume adds nothing. */
    boolean hasRoomFor(long volume) {
        return volume <= 0 || monthBefore + month + volume > 0;
    }

    /** Counts a volume that there is room for. */
    void add(long volume) {
        month += Math.max(0, volume);
    }
}
