package io.financialdashboard.bench.ticks;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two and a half minutes of a busy market as a feed delivers them: of a hundred ticks one comes twice, one comes up to
 * three seconds late, and of a thousand one comes after its minute can change no more and one is no price. The same
 * seed makes the same tape.
 */
final class TickTape {
    static final Instant START = Instant.parse("2026-01-15T15:00:00Z");
    static final Instant END = START.plusSeconds(150);
    /** Longer than a minute and the lateness window together. */
    private static final double FAR_TOO_LATE_MILLIS = 66_000;

    private static final double A_LITTLE_LATE_MILLIS = 3_000;

    private final List<Asset> assets;
    private final SplittableRandom random;
    private final double[] prices;
    private final long[] sequences;

    private TickTape(List<Asset> assets, long seed) {
        this.assets = assets;
        this.random = new SplittableRandom(seed);
        this.prices = new double[assets.size()];
        this.sequences = new long[assets.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = random.nextDouble(1, 1_000);
        }
    }

    /** @return exactly {@code count} ticks in the order in which they are delivered */
    static Tick[] record(List<Asset> assets, int count, long seed) {
        return new TickTape(assets, seed).record(count);
    }

    /** A tick of each asset before all others, which begins its bars. */
    static Tick[] firstOfEach(List<Asset> assets) {
        return assets.stream()
                .map(asset -> new Tick(asset.symbol(), START, 0, 100, 100, 100, 1))
                .toArray(Tick[]::new);
    }

    private Tick[] record(int count) {
        double step = (double) (END.toEpochMilli() - START.toEpochMilli()) / count;
        List<Delivery> deliveries = new ArrayList<>(count + count / 50);
        for (int i = 0; i < count; i++) {
            double at = i * step;
            Tick tick = next(START.plusMillis((long) at));
            deliveries.add(new Delivery(tick, at + delay()));
            if (oneIn(100)) {
                deliveries.add(new Delivery(tick, at + random.nextDouble(A_LITTLE_LATE_MILLIS)));
            }
        }
        return deliveries.stream()
                .sorted(Comparator.comparingDouble(Delivery::at))
                .limit(count)
                .map(Delivery::tick)
                .toArray(Tick[]::new);
    }

    private Tick next(Instant time) {
        int which = random.nextInt(assets.size());
        prices[which] *= 1 + (random.nextDouble() - 0.5) / 5_000;
        double price = oneIn(1_000) ? Double.NaN : prices[which];
        long volume = 1 + random.nextLong(100);
        return new Tick(assets.get(which).symbol(), time, ++sequences[which], price, price, price, volume);
    }

    private double delay() {
        if (oneIn(1_000)) {
            return FAR_TOO_LATE_MILLIS;
        }
        return oneIn(100) ? random.nextDouble(A_LITTLE_LATE_MILLIS) : 0;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private record Delivery(Tick tick, double at) {}
}
