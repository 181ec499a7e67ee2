package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a replay begins if nobody says: in the span that most markets share.
 *
 * <p>Of all UTC days it takes those on which most markets have bars, of these the ones with most markets by intraday bars,
 * then with most assets by intraday bars, then with most assets at all; and of the equally good ones the first on which
 * every asset that plays that day has {@value #ENOUGH_HISTORY} bars behind it, so that charts are not empty. In that day
 * it begins at the first opening of a bar at which most markets, then most assets, have one in progress.
 */
public final class DefaultStart {
    private static final int ENOUGH_HISTORY = 100;
    private static final long MILLIS_OF_DAY = Interval.ONE_DAY.nominalMillis();

    private final List<RecordedAsset> assets;

    private DefaultStart(List<RecordedAsset> assets) {
        this.assets = assets;
    }

    /** Empty if no asset has a bar of a day or less. */
    public static Optional<Instant> of(List<RecordedAsset> assets) {
        return new DefaultStart(assets).find();
    }

    private Optional<Instant> find() {
        SortedMap<Long, Coverage> days = coverage();
        Optional<Coverage> best = days.values().stream().max(Coverage.BY_WORTH);
        return best.map(coverage -> {
            List<Long> equal = days.entrySet().stream()
                    .filter(day -> Coverage.BY_WORTH.compare(day.getValue(), coverage) == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            long day = equal.stream().filter(this::hasHistory).findFirst().orElse(equal.getFirst());
            return Instant.ofEpochMilli(busiestMoment(day * MILLIS_OF_DAY));
        });
    }

    /** What trades on one UTC day. */
    private static final class Coverage {
        static final Comparator<Coverage> BY_WORTH = Comparator.comparingInt((Coverage day) -> day.markets.size())
                .thenComparingInt(day -> day.intradayMarkets.size())
                .thenComparingInt(day -> day.intradayAssets)
                .thenComparingInt(day -> day.assets);

        private final Set<Market> markets = EnumSet.noneOf(Market.class);
        private final Set<Market> intradayMarkets = EnumSet.noneOf(Market.class);
        private int intradayAssets;
        private int assets;

        void add(Market market, boolean intraday) {
            markets.add(market);
            assets++;
            if (intraday) {
                intradayMarkets.add(market);
                intradayAssets++;
            }
        }
    }

    private SortedMap<Long, Coverage> coverage() {
        SortedMap<Long, Coverage> days = new TreeMap<>();
        for (RecordedAsset asset : assets) {
            daysOf(asset)
                    .forEach((day, intraday) -> days.computeIfAbsent(day, _ -> new Coverage())
                            .add(asset.asset().market(), intraday));
        }
        return days;
    }

    /** The days on which an asset has bars of a day or less, and whether any of them is shorter than a day. */
    private static Map<Long, Boolean> daysOf(RecordedAsset asset) {
        Map<Long, Boolean> days = new HashMap<>();
        asset.series().headMap(Interval.ONE_WEEK).forEach((interval, bars) -> {
            long last = Long.MIN_VALUE;
            for (int i = 0; i < bars.size(); i++) {
                long day = Math.floorDiv(bars.time(i), MILLIS_OF_DAY);
                if (day != last) {
                    days.merge(day, interval.isIntraday(), Boolean::logicalOr);
                    last = day;
                }
            }
        });
        return days;
    }

    private boolean hasHistory(long day) {
        long at = day * MILLIS_OF_DAY;
        return assets.stream()
                .filter(asset -> asset.series().values().stream().anyMatch(bars -> hasBarOn(bars, at)))
                .allMatch(asset ->
                        asset.series().values().stream().anyMatch(bars -> bars.indexAtOrAfter(at) >= ENOUGH_HISTORY));
    }

    private static boolean hasBarOn(CandleSeries bars, long at) {
        return bars.indexAtOrAfter(at) < bars.indexAtOrAfter(at + MILLIS_OF_DAY);
    }

    private long busiestMoment(long dayBegins) {
        List<BarsInProgress> playing = assets.stream()
                .map(asset -> BarsInProgress.on(asset, dayBegins))
                .flatMap(Optional::stream)
                .toList();
        return playing.stream()
                .flatMapToLong(BarsInProgress::openings)
                .filter(moment -> moment >= dayBegins && moment < dayBegins + MILLIS_OF_DAY)
                .distinct()
                .sorted()
                .boxed()
                .max(Comparator.comparingLong((Long moment) -> marketsAt(playing, moment))
                        .thenComparingLong(moment -> assetsAt(playing, moment))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(dayBegins);
    }

    private static long marketsAt(List<BarsInProgress> playing, long moment) {
        return playing.stream()
                .filter(bars -> bars.isInProgress(moment))
                .map(BarsInProgress::market)
                .distinct()
                .count();
    }

    private static long assetsAt(List<BarsInProgress> playing, long moment) {
        return playing.stream().filter(bars -> bars.isInProgress(moment)).count();
    }
}
