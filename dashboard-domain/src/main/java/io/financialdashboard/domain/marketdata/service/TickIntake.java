package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.EpochStarted;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.FeedStalenessChanged;
import io.financialdashboard.domain.marketdata.port.out.CandleStore;
import io.financialdashboard.domain.marketdata.port.out.EventPublisher;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the ticks of all assets and, beat by beat, tells what became of them. One thread owns it: in each cycle it lets the
 * feed hand over its ticks and then calls {@link #advanceTo}; readers see what {@code advanceTo} has shown.
 *
 * <p>Ticks of symbols that are not in the catalogue are ignored.
 */
public final class TickIntake implements TickSink {
    private final Map<Symbol, AssetIntake> assets = new LinkedHashMap<>();
    private final BarArchive archive;
    private final CandleStore store;
    private final QuoteBoard board;
    private final EventPublisher events;
    private final InstantSource clock;
    private final long futureTolerance;
    private final long feedSilence;
    private long newestAllowed = Long.MIN_VALUE;
    private boolean feedHeard;
    private long feedHeardAt;
    private boolean feedStale;

    TickIntake(
            Iterable<Asset> catalogue,
            BarArchive archive,
            CandleStore store,
            QuoteBoard board,
            EventPublisher events,
            InstantSource clock,
            IntakeSettings settings) {
        this.archive = archive;
        this.store = store;
        this.board = board;
        this.events = events;
        this.clock = clock;
        this.futureTolerance = settings.futureTolerance().toMillis();
        this.feedSilence = settings.feedSilence().toMillis();
        for (Asset asset : catalogue) {
            assets.put(asset.symbol(), new AssetIntake(asset, settings, archive, store, board));
        }
    }

    /** Begins at that instant: bars that closed by then are history, forming bars and quotes are set up from it. */
    public void prime(Instant start) {
        archive.begin(start);
        newestAllowed = start.toEpochMilli() + futureTolerance;
        feedHeardAt = start.toEpochMilli();
        feedHeard = false;
        assets.values().forEach(asset -> asset.prime(start));
    }

    @Override
    public void tick(Tick tick) {
        feedHeard = true;
        AssetIntake asset = assets.get(tick.symbol());
        if (asset == null) {
            return;
        }
        long time = tick.time().toEpochMilli();
        if (time > newestAllowed && isInTheFuture(time)) {
            asset.future();
        } else {
            asset.take(tick, time);
        }
    }

    @Override
    public void heartbeat(Instant at) {
        feedHeard = true;
    }

    @Override
    public void resolution(Symbol symbol, Interval finest) {
        AssetIntake asset = assets.get(symbol);
        if (asset != null) {
            asset.resolution(finest);
        }
    }

    @Override
    public void restart(Instant at) {
        store.clear();
        board.clear();
        prime(at);
        events.publish(new EpochStarted(at));
    }

    /**
     * Comes to that instant: closes bars by the clock, looks for silence and for markets that opened or closed, shows what
     * changed to readers and publishes it: of each asset its closed and corrected bars in order, then the latest state of
     * its forming bars, then its quote.
     */
    public void advanceTo(Instant now) {
        newestAllowed = now.toEpochMilli() + futureTolerance;
        assets.values().forEach(asset -> asset.advanceTo(now, events));
        advanceFeedStaleness(now);
    }

    /** The clock is asked only for ticks that the last beat did not allow yet: a fast replay's beat is minutes long. */
    private boolean isInTheFuture(long time) {
        newestAllowed = clock.millis() + futureTolerance;
        return time > newestAllowed;
    }

    private void advanceFeedStaleness(Instant now) {
        long millis = now.toEpochMilli();
        if (feedHeard) {
            feedHeardAt = millis;
            feedHeard = false;
        }
        boolean silent = millis - feedHeardAt > feedSilence;
        if (silent != feedStale) {
            feedStale = silent;
            events.publish(new FeedStalenessChanged(silent, now));
        }
    }
}
