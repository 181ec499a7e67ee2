package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import io.financialdashboard.domain.news.port.in.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has happened since the last beat, folded as it arrives: of a forming bar only its latest state is kept, closed and
 * corrected bars, articles and states of the market all and in order. Safe for use by many threads; never waits longer
 * than for another's fold.
 */
final class PendingChanges {
    private Batch batch = new Batch();
    private boolean feedStale;

    synchronized void add(MarketEvent event) {
        switch (event) {
            case MarketEvent.QuoteChanged changed ->
                batch.quotes.add(changed.quote().symbol());
            case CandleChanged changed -> batch.fold(changed);
            case MarketEvent.EpochStarted started -> startOver();
            case MarketEvent.StalenessChanged stale -> batch.statuses.add(stale);
            case MarketEvent.FeedStalenessChanged stale -> {
                feedStale = stale.stale();
                batch.statuses.add(stale);
            }
            case MarketEvent.SessionChanged session -> batch.statuses.add(session);
        }
    }

    /** Voids what has been collected: clients are to begin with a snapshot of what is now. */
    synchronized void startOver() {
        Batch anew = new Batch();
        // No snapshot holds what an alert told.
        anew.firings.addAll(batch.firings);
        batch = anew;
        batch.restarted = true;
    }

    /** Whether the feed as a whole is silent, as was said last. */
    synchronized boolean isFeedStale() {
        return feedStale;
    }

    synchronized void add(Article article) {
        batch.articles.add(article);
    }

    synchronized void add(Firing firing) {
        batch.firings.add(firing);
    }

    /** Everything since the last call. */
    synchronized Batch drain() {
        Batch drained = batch;
        drained.feedStale = feedStale;
        batch = new Batch();
        return drained;
    }

    /** The changes of one beat; handed over whole, so that only one thread reads it. */
    static final class Batch {
        private final Set<Symbol> quotes = new LinkedHashSet<>();
        private final List<CandleChanged> candles = new ArrayList<>();
        private final Map<Subject.Bars, Integer> forming = new HashMap<>();
        private final List<MarketEvent> statuses = new ArrayList<>();
        private final List<Article> articles = new ArrayList<>();
        private final List<Firing> firings = new ArrayList<>();
        private boolean restarted;
        private boolean feedStale;

        Set<Symbol> quotes() {
            return quotes;
        }

        List<CandleChanged> candles() {
            return candles;
        }

        List<MarketEvent> statuses() {
            return statuses;
        }

        List<Article> articles() {
            return articles;
        }

        List<Firing> firings() {
            return firings;
        }

        /** Whether the feed began anew before these changes. */
        boolean restarted() {
            return restarted;
        }

        /** Whether the feed as a whole is silent, whatever was voided: a feed does not speak again by starting over. */
        boolean feedStale() {
            return feedStale;
        }

        private void fold(CandleChanged changed) {
            var bars = new Subject.Bars(changed.symbol(), changed.interval());
            Integer place = forming.get(bars);
            if (place != null
                    && candles.get(place)
                            .candle()
                            .time()
                            .equals(changed.candle().time())) {
                candles.set(place, changed);
            } else {
                place = candles.size();
                candles.add(changed);
            }
            if (changed.closed()) {
                // A correction of an older bar says nothing of the forming one.
                forming.remove(bars, place);
            } else {
                forming.put(bars, place);
            }
        }
    }
}
