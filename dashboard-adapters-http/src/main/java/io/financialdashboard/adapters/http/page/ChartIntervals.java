package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which bars are drawn where nobody chose. Recordings may hold the minutes of one year and the days of another: then the
 * newest bars that the asset has count, whenever that was, and not the shortest ones.
 */
final class ChartIntervals {
    private static final List<Interval> FOR_CARDS = List.of(
            Interval.FIFTEEN_MINUTES,
            Interval.THIRTY_MINUTES,
            Interval.ONE_HOUR,
            Interval.FOUR_HOURS,
            Interval.ONE_DAY,
            Interval.ONE_WEEK,
            Interval.ONE_MONTH);
    private static final List<Interval> FOR_PAGES = Stream.concat(Stream.of(Interval.ONE_HOUR), FOR_CARDS.stream())
            .distinct()
            .toList();
    /** A week of holidays is still the present. */
    private static final long RECENT = Duration.ofDays(10).toMillis();

    private final MarketData marketData;

    ChartIntervals(MarketData marketData) {
        this.marketData = marketData;
    }

    /** A quarter of an hour if it can be; empty if the asset has no bars at all. */
    Optional<Interval> forCard(Asset asset) {
        return best(asset, FOR_CARDS);
    }

    /** An hour if it can be. */
    Interval forPage(Asset asset) {
        return best(asset, FOR_PAGES).orElse(Interval.ONE_DAY);
    }

    /** Those of which there is a bar by now: a recording may hold minutes that are still to be played. */
    Set<Interval> withBars(Asset asset) {
        return newest(asset).keySet();
    }

    private Optional<Interval> best(Asset asset, List<Interval> preferred) {
        Map<Interval, Long> newest = newest(asset);
        newest.keySet().retainAll(preferred);
        long present = newest.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return preferred.stream()
                .filter(interval -> newest.containsKey(interval)
                        && newest.get(interval) >= present - RECENT - interval.nominalMillis())
                .findFirst();
    }

    /** When the newest bar of each interval that has one begins, in epoch milliseconds. */
    private Map<Interval, Long> newest(Asset asset) {
        Map<Interval, Long> newest = new EnumMap<>(Interval.class);
        for (Interval interval : marketData.intervals(asset.symbol())) {
            CandleSeries bar = marketData.candles(CandlesQuery.latest(asset.symbol(), interval, 1));
            if (!bar.isEmpty()) {
                newest.put(interval, bar.lastTime());
            }
        }
        return newest;
    }
}
