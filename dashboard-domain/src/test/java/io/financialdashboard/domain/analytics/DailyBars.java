package io.financialdashboard.domain.analytics;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Daily bars of which a test says only the closes. */
public final class DailyBars {
    private DailyBars() {}

    /** One closed bar a day from that day on; {@code NaN} leaves a day out. */
    public static CandleSeries from(String firstDay, double... closes) {
        CandleSeries.Builder bars = CandleSeries.builder();
        LocalDate day = LocalDate.parse(firstDay);
        for (double close : closes) {
            if (!Double.isNaN(close)) {
                bars.add(bar(day, close));
            }
            day = day.plusDays(1);
        }
        return bars.build();
    }

    public static Candle bar(LocalDate day, double close) {
        return new Candle(label(day), close, close, close, close, Candle.UNKNOWN_VOLUME);
    }

    public static Instant label(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * A repeatable random walk: each step multiplies by 1 + size x (u - 0.5), u from the linear congruential generator
     * x = (1103515245 x + 12345) mod 2^31. Simple enough to be computed elsewhere for the expected values.
     */
    public static double[] walk(long seed, int count, double start, double size) {
        double[] closes = new double[count];
        long x = seed;
        double price = start;
        for (int i = 0; i < count; i++) {
            closes[i] = price;
            x = (x * 1_103_515_245 + 12_345) % (1L << 31);
            price *= 1 + size * (x / (double) (1L << 31) - 0.5);
        }
        return closes;
    }
}
