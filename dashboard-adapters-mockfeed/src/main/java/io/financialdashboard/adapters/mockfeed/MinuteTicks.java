package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.adapters.mockfeed.Traits.Trading;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.VolumeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the ticks of a minute so that folded they give exactly that minute. A pure function; safe for many threads. */
final class MinuteTicks {
    /** Open, two extremes and close. */
    static final int FEWEST = 4;

    private static final int MOST = 60;
    private static final long SEQUENCES_A_MINUTE = 100_000;

    private final Asset asset;
    private final PriceGrid grid;
    private final Trading trading;
    private final Noise own;

    MinuteTicks(Asset asset, Traits traits, PriceGrid grid, Noise root) {
        this.asset = asset;
        this.grid = grid;
        this.trading = traits.trading();
        this.own = root.named("ticks of").named(asset.symbol().value());
    }

    /** The ticks of one minute in their order, of a fixing only the last; that last comes before the minute or its session ends. */
    List<Tick> of(DayMinutes day, int minute) {
        long opens = day.opens(minute);
        long epochMinute = Math.floorDiv(opens, DayMinutes.MINUTE_MILLIS);
        Noise noise = own.at(epochMinute);
        int count = count(day, minute);
        long[] prices = prices(day, minute, count, noise.named("prices"));
        long[] times = times(opens, day.closes(minute), count, noise.named("times"));
        long[] volumes = volumes(day.volume(minute), count, noise.named("volumes"));
        Noise quotes = noise.named("quotes");
        List<Tick> ticks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ticks.add(tick(times[i], epochMinute * SEQUENCES_A_MINUTE + i, prices[i], volumes[i], quotes.at(i)));
        }
        return asset.fixing() ? List.of(ticks.getLast()) : ticks;
    }

    private int count(DayMinutes day, int minute) {
        long volume = day.volume(minute);
        if (asset.volumeKind() == VolumeKind.TICKS) {
            return (int) volume;
        }
        double usual = Math.max(1, trading.dailyTurnover());
        double value = volume * grid.price(day.close(minute)) * day.size() / StrictMath.pow(10, asset.volumeScale());
        return Math.clamp(Math.round(trading.ticksPerMinute() * Math.sqrt(value / usual)), FEWEST, MOST);
    }

    /** Open, the nearer extreme, the other and close at their places, and steps of bridges between them. */
    private static long[] prices(DayMinutes day, int minute, int count, Noise noise) {
        long open = day.open(minute);
        long high = day.high(minute);
        long low = day.low(minute);
        long close = day.close(minute);
        boolean highFirst = high - open <= open - low;
        int firstAt = 1 + (int) (noise.uniform(0) * (count - 3));
        int secondAt = firstAt + 1 + (int) (noise.uniform(1) * (count - 2 - firstAt));
        long[] prices = new long[count];
        prices[0] = open;
        prices[firstAt] = highFirst ? high : low;
        prices[secondAt] = highFirst ? low : high;
        prices[count - 1] = close;
        double step = (high - low) / (2.0 * Math.sqrt(count));
        bridge(prices, 0, firstAt, low, high, step, noise);
        bridge(prices, firstAt, secondAt, low, high, step, noise);
        bridge(prices, secondAt, count - 1, low, high, step, noise);
        return prices;
    }

    private static void bridge(long[] prices, int from, int to, long low, long high, double step, Noise noise) {
        for (int i = from + 1; i < to; i++) {
            double left = to - i + 1.0;
            double drift = (prices[to] - prices[i - 1]) / left;
            double shock = step * Math.sqrt((left - 1) / left) * noise.gaussian(i + 2L);
            prices[i] = Math.clamp(Math.round(prices[i - 1] + drift + shock), low, high);
        }
    }

    /** Waiting times with a long tail, so that ticks come in bursts. */
    private static long[] times(long from, long to, int count, Noise noise) {
        double[] reached = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum -= StrictMath.log(noise.uniform(i));
            reached[i] = sum;
        }
        double whole = sum - StrictMath.log(noise.uniform(count));
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            times[i] = from + (long) ((to - from) * (reached[i] / whole) * 0.999);
        }
        return times;
    }

    private long[] volumes(long volume, int count, Noise noise) {
        long[] volumes = new long[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum -= StrictMath.log(noise.uniform(i));
        }
        double reached = 0;
        long given = 0;
        for (int i = 0; i < count; i++) {
            reached -= StrictMath.log(noise.uniform(i));
            long until = i == count - 1 ? volume : Math.min(volume, (long) (volume * (reached / sum)));
            volumes[i] = until - given;
            given = until;
        }
        return volumes;
    }

    private Tick tick(long time, long sequence, long price, long volume, Noise noise) {
        double usual = grid.exactTicks(grid.price(price) * trading.spread());
        long spread = Math.max(1, Math.round(usual * (0.7 + 0.6 * noise.uniform(0))));
        long below = asset.priceBasis() == PriceBasis.MID ? (spread + 1) / 2 : noise.uniform(1) < 0.5 ? 0 : spread;
        long above = asset.priceBasis() == PriceBasis.MID ? below : spread - below;
        long counted = switch (asset.volumeKind()) {
            case TICKS -> 1;
            case NONE -> Candle.UNKNOWN_VOLUME;
            case BASE, SHARES, CONTRACTS -> volume;
        };
        return new Tick(
                asset.symbol(),
                Instant.ofEpochMilli(time),
                sequence,
                grid.price(price),
                grid.price(Math.max(0, price - below)),
                grid.price(price + above),
                counted);
    }
}
