package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.util.Random;

/** A seeded walk in cents, with ties, bars without a range and bars without volume among it. */
final class RandomBars {
    /** A Monday, and the beginning of a month. */
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private RandomBars() {}

    static CandleSeries minutes(long seed, int count) {
        return every(60_000, seed, count);
    }

    static CandleSeries every(long millis, long seed, int count) {
        Random random = new Random(seed);
        CandleSeries.Builder bars = CandleSeries.builder(count);
        long close = 50_000;
        for (int i = 0; i < count; i++) {
            long open = close + random.nextInt(-3, 4);
            close = open + random.nextInt(-20, 21);
            long high = Math.max(open, close) + random.nextInt(0, 4);
            long low = Math.min(open, close) - random.nextInt(0, 4);
            bars.add(
                    START.toEpochMilli() + i * millis,
                    open / 100.0,
                    high / 100.0,
                    low / 100.0,
                    close / 100.0,
                    random.nextInt(0, 5) * 1_000L);
        }
        return bars.build();
    }

    /** The same bars, the last one still forming. */
    static CandleSeries forming(CandleSeries bars) {
        int last = bars.size() - 1;
        return CandleSeries.builder(bars.size())
                .addAll(bars.first(last))
                .addForming(bars.candle(last))
                .build();
    }
}
