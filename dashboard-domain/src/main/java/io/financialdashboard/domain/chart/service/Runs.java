package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.service.indicator.Resumable;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.OptionalLong;

/** Begins runs: reads the bars of a warm-up and of a page, and lets an indicator go along them. Safe for many threads. */
final class Runs {
    /** So many bars before a page are kept with it: a correction of one of them has to be seen from within it. */
    static final int JOINT = 8;

    private final MarketData marketData;
    private final IndicatorCatalogue catalogue;
    private final Checkpoints checkpoints = new Checkpoints();

    Runs(MarketData marketData, IndicatorCatalogue catalogue) {
        this.marketData = marketData;
        this.catalogue = catalogue;
    }

    /** A run that has passed all closed bars of the page before {@code end}. */
    Run begin(Asset asset, Interval interval, Indicator indicator, Page page, long end) {
        RunningIndicator running = catalogue.start(indicator, new Setting(asset.calendar(), interval));
        int outputs = indicator.definition().outputs().size();
        ClosedBars bars = new ClosedBars(marketData, asset, interval);
        Run run = running instanceof Resumable resumable
                ? resume(resumable, outputs, bars, new SeriesKey(asset.symbol(), interval, indicator.id()), page)
                : warmedUp(running, outputs, bars, page);
        run.add(bars.between(page.from(), Math.min(page.to(), end)));
        return run;
    }

    private static Run warmedUp(RunningIndicator running, int outputs, ClosedBars bars, Page page) {
        Run run = new Run(page, running, outputs);
        join(run, bars.last(page.from(), running.warmUp() + JOINT));
        return run;
    }

    /** From the last state that is kept, or else from the first bar, page by page to this one. */
    private Run resume(Resumable fresh, int outputs, ClosedBars bars, SeriesKey key, Page page) {
        var kept = checkpoints.before(key, page.from());
        Resumable running = kept.map(Checkpoints.Checkpoint::state).orElse(fresh);
        Run run = new Run(page, running, outputs);
        OptionalLong begin = kept.isPresent() ? OptionalLong.of(kept.get().time()) : bars.firstTime(page.from());
        if (begin.isEmpty()) {
            return run;
        }
        Page passed = Page.of(bars.interval(), begin.getAsLong());
        while (passed.to() < page.from()) {
            run.warmUp(bars.between(passed.from(), passed.to()));
            // Never at the page's own beginning: the last bar before it may still be corrected.
            checkpoints.keep(key, passed.to(), running);
            passed = passed.next();
        }
        join(run, bars.between(passed.from(), passed.to()));
        return run;
    }

    private static void join(Run run, CandleSeries before) {
        run.warmUp(before.first(Math.max(0, before.size() - JOINT)));
        run.add(before.last(JOINT));
    }
}
