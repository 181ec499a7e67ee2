package io.financialdashboard.domain.marketdata.service;

import java.util.Arrays;

/** How long one asset may say nothing (MARKET-RULES 7): a minute at least, ten times its median gap between ticks. */
final class Silence {
    private static final int GAPS = 64;

    private final long least;
    private final int factor;
    private final long[] gaps = new long[GAPS];
    private long count;
    private long floor;

    Silence(IntakeSettings settings) {
        this.least = settings.assetSilence().toMillis();
        this.factor = settings.silenceFactor();
        this.floor = least;
    }

    void gap(long millis) {
        gaps[(int) (count++ & (GAPS - 1))] = millis;
    }

    /** Ticks that stand for bars of that length come as rarely as these bars. */
    void expectBars(long millis) {
        floor = Math.max(least, millis);
    }

    boolean isTooLong(long millis) {
        return millis > floor && millis > factor * medianGap();
    }

    void clear() {
        count = 0;
        floor = least;
    }

    private long medianGap() {
        int known = (int) Math.min(count, GAPS);
        if (known == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(gaps, known);
        Arrays.sort(sorted);
        return sorted[known / 2];
    }
}
