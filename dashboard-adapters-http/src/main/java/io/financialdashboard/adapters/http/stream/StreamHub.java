package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.news.port.in.Article;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what happens in the market becomes what the clients are sent. The market's threads only leave word of a change;
 * on each beat one thread writes what has changed, numbers and keeps it, and hands every client what its filter lets
 * through (MARKET-RULES 18 to 20). Safe for use by many threads.
 */
public final class StreamHub {
    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private final PendingChanges pending = new PendingChanges();
    private final Audience audience = new Audience();
    private final StreamFigures figures = new StreamFigures();
    private final StreamSettings settings;
    private final MarketData marketData;
    private final StatisticsEncoder statistics;
    private final EventEncoder events;
    private final TradeEncoder trades;
    private final IntSupplier retryMillis;
    private final EventLog log;
    private final Introduction introduction;

    private boolean isClosed;

    /**
     * @param clock       the dashboard's time
     * @param epoch       the first part of every id, letters and digits
     * @param retryMillis how long a client should wait before it comes back, a little different each time
     */
    public StreamHub(
            StreamSettings settings,
            MarketData marketData,
            Analytics analytics,
            InstantSource clock,
            String epoch,
            IntSupplier retryMillis) {
        this.settings = settings;
        this.marketData = marketData;
        this.statistics = new StatisticsEncoder(analytics);
        this.events = new EventEncoder(marketData, statistics);
        this.trades = new TradeEncoder(marketData, clock);
        this.log = new EventLog(epoch, settings.keptEvents(), settings.keptBytes());
        this.introduction = new Introduction(log, new SnapshotEncoder(marketData, statistics));
        this.retryMillis = retryMillis;
    }

    public StreamFigures figures() {
        return figures;
    }

    /** Whether the feed as a whole is silent. */
    public boolean isFeedStale() {
        return pending.isFeedStale();
    }

    /** Who looks at what now. */
    public Viewers viewers() {
        var viewers = new Viewers(marketData.catalogue());
        audience.eachFilter(viewers::add);
        return viewers;
    }

    /** Takes note of what happened; returns at once. */
    public void on(MarketEvent event) {
        pending.add(event);
    }

    /** Takes note of an article; returns at once. */
    public void on(Article article) {
        pending.add(article);
    }

    /** Takes note of what an alert told; returns at once. */
    public void on(Firing firing) {
        pending.add(firing);
    }

    /**
     * Says how many events found this listener's queue full so far. When there are more than before, everybody gets a
     * snapshot: a closed bar may have been among them, and nobody could tell.
     */
    public void missed(long eventsSoFar) {
        if (figures.missed(eventsSoFar)) {
            LOG.warn("{} events were missed so far; all streams start over", eventsSoFar);
            pending.startOver();
        }
    }

    /**
     * Tells everybody what has changed since the last beat. Called by one thread, again and again. Where it fails, what it
     * was to tell is lost, so the next one begins with a snapshot.
     */
    public void beat() {
        PendingChanges.Batch changes = pending.drain();
        try {
            tell(changes);
        } catch (RuntimeException | Error broken) {
            pending.startOver();
            figures.beatFailed();
            throw broken;
        }
        audience.flush();
    }

    /** Ends the streams of those who have not read for too long. Called again and again. */
    public void cutBlocked() {
        long limit = settings.slowClientCut().toNanos();
        audience.each(client -> client.cutIfBlockedFor(limit));
    }

    private synchronized void tell(PendingChanges.Batch changes) {
        introduction.beat(changes.feedStale());
        if (changes.restarted()) {
            startOver();
        }
        events.encode(changes).forEach(this::publish);
        tellTrades(changes);
    }

    /** Not numbered and not kept: who missed some finds them in the history. */
    private void tellTrades(PendingChanges.Batch changes) {
        if (changes.restarted()) {
            trades.startOver();
        } else if (audience.wantsTrades()) {
            Optional<Frame> lines = trades.encode(changes);
            audience.offer(filter -> filter.trades() ? lines : Optional.empty());
        }
    }

    /** Sends everybody a sign of life that carries the current id, so that a quiet client's place stays known. */
    public void heartbeat() {
        synchronized (this) {
            audience.offer(
                    filter -> filter.trades() ? Optional.empty() : Optional.of(Frame.heartbeat(log.here(filter))));
        }
        audience.flush();
    }

    /**
     * Sends those who ask for it, or hear of trades only, a sign of life that a script can hear, with the time of the newest
     * data. It has no number of its own: who comes back is not told it again.
     */
    public void pulse() {
        byte[] data = ("{\"time\":\"" + marketData.lastUpdated() + "\"}").getBytes(UTF_8);
        List<Part> parts = List.of(Part.state(Subject.Everyone.PULSE, data));
        synchronized (this) {
            audience.offer(filter -> {
                if (filter.trades()) {
                    return Optional.of(trades.alive());
                }
                return filter.wants(Subject.Everyone.PULSE)
                        ? Optional.of(Frame.event(log.here(filter), "pulse", "", parts, ""))
                        : Optional.empty();
            });
        }
        audience.flush();
    }

    /**
     * Ends every stream, telling each client to come back at another moment.
     *
     * @param spreadMillis gives the moments
     */
    public void close(IntSupplier spreadMillis) {
        synchronized (this) {
            isClosed = true;
        }
        audience.each(client -> client.endWith(greeting(client, spreadMillis)));
    }

    /**
     * Lets a client in: what it missed since {@code last} if that is still kept, or else a snapshot, then everything that
     * follows. One that wants nothing yet is told nothing.
     */
    void join(StreamClient client, Optional<EventId> last) {
        client.atEnd(() -> leave(client));
        synchronized (this) {
            client.replay(List.of(greeting(client, retryMillis)));
            if (client.filter().trades() && !audience.wantsTrades()) {
                trades.startOver();
            }
            // Before it is told anything: an introduction that is too much for it ends it, and it leaves.
            audience.add(client);
            figures.opened();
            if (!client.filter().isNothing()) {
                introduction.begin(client, last, List.of());
            }
            LOG.debug("A stream joined, {} are open", audience.size());
        }
        if (isClosed()) {
            client.endWith(greeting(client, retryMillis));
        }
    }

    /**
     * From now on the client wants more: it is told {@code answer}, then what it missed since {@code last} or a snapshot of
     * all that it wants.
     */
    void widen(StreamClient client, StreamFilter filter, Optional<EventId> last, Frame answer) {
        synchronized (this) {
            audience.change(client, filter);
            introduction.begin(client, last, List.of(answer));
        }
        client.flush();
    }

    /** From now on the client wants less: it is told {@code answer}, and what follows. */
    void narrow(StreamClient client, StreamFilter filter, Frame answer) {
        synchronized (this) {
            audience.change(client, filter);
            client.offer(answer);
        }
        client.flush();
    }

    private void leave(StreamClient client) {
        if (audience.remove(client)) {
            figures.closed();
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private void publish(ServerEvent.Draft draft) {
        ServerEvent event = log.add(draft);
        audience.offer(event::seenThrough);
    }

    /** The first word and the last: when to come back, in a form in which that can be said. */
    private Frame greeting(StreamClient client, IntSupplier millis) {
        return client.filter().trades() ? trades.alive() : Frame.retry(millis.getAsInt());
    }

    /** Nothing said before holds any more: a new epoch, and everybody begins with a snapshot of it. */
    private void startOver() {
        log.startOver();
        statistics.forget();
        audience.startOver(introduction::beginAnew);
    }
}
