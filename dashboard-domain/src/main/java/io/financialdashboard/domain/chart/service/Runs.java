package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.Optional;

/** Begins runs: reads the bars of a warm-up and of a page, and lets an indicator go along them. Safe for many threads. */
final class Runs {
    /** So many bars before a page are kept with it: a correction of one of them has to be seen from within it. */
    static final int JOINT = 8;

    private static final int CHUNK = 5000;
    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    private final MarketData marketData;
    private final IndicatorCatalogue catalogue;

    Runs(MarketData marketData, IndicatorCatalogue catalogue) {
        this.marketData = marketData;
        this.catalogue = catalogue;
    }

    /** A run that has passed all closed bars of the page before {@code end}. */
    Run begin(Asset asset, Interval interval, Indicator indicator, Page page, long end) {
        RunningIndicator running = catalogue.start(indicator, new Setting(asset.calendar(), interval));
        Run run = new Run(page, running, indicator.definition().outputs().size());
        Series series = new Series(asset, interval);
        if (running.warmUp() == RunningIndicator.WHOLE_SERIES) {
            passAll(run, series, page.from());
        } else {
            CandleSeries before = series.last(page.from(), running.warmUp() + JOINT);
            run.warmUp(before.first(before.size() - Math.min(JOINT, before.size())));
            run.add(before.last(JOINT));
        }
        run.add(series.between(page.from(), Math.min(page.to(), end)));
        return run;
    }

    /** In parts, so that years of minutes are never in memory at once. */
    private static void passAll(Run run, Series series, long end) {
        CandleSeries held = CandleSeries.empty();
        CandleSeries part = series.first(BEFORE_ALL.toEpochMilli(), end, CHUNK);
        while (!part.isEmpty()) {
            run.warmUp(held);
            held = part;
            part = series.first(part.lastTime() + 1, end, CHUNK);
        }
        run.warmUp(held.first(Math.max(0, held.size() - JOINT)));
        run.add(held.last(JOINT));
    }

    /** The closed bars of one asset and interval. */
    private final class Series {
        private final Asset asset;
        private final Interval interval;

        Series(Asset asset, Interval interval) {
            this.asset = asset;
            this.interval = interval;
        }

        CandleSeries last(long end, int count) {
            return read(Optional.empty(), end, count);
        }

        CandleSeries first(long from, long end, int count) {
            return from < end ? read(Optional.of(Instant.ofEpochMilli(from)), end, count) : CandleSeries.empty();
        }

        CandleSeries between(long from, long end) {
            return first(from, end, Integer.MAX_VALUE);
        }

        private CandleSeries read(Optional<Instant> from, long end, int count) {
            CandleSeries bars = marketData.candles(
                    new CandlesQuery(asset.symbol(), interval, from, Optional.of(Instant.ofEpochMilli(end)), count));
            return bars.lastIsForming() ? bars.first(bars.size() - 1) : bars;
        }
    }
}
