package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.domain.news.port.in.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int MOST_KEPT_EVENTS = 4096;
    private static final long MOST_KEPT_BYTES = 8L * 1024 * 1024;

    private final PendingChanges pending = new PendingChanges();
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final StreamFigures figures = new StreamFigures();
    private final StreamSettings settings;
    private final StatisticsEncoder statistics;
    private final EventEncoder events;
    private final SnapshotEncoder snapshots;
    private final String firstEpoch;
    private final IntSupplier retryMillis;

    private final Map<StreamFilter, Frame> snapshotsOfThisBeat = new HashMap<>();
    private EventRing ring = new EventRing(MOST_KEPT_EVENTS, MOST_KEPT_BYTES, EventId.NOWHERE + 1);
    private String epoch;
    private int restarts;
    private boolean feedStale;
    private boolean isClosed;

    /**
     * @param epoch       the first part of every id, letters and digits
     * @param retryMillis how long a client should wait before it comes back, a little different each time
     */
    public StreamHub(
            StreamSettings settings,
            MarketData marketData,
            Analytics analytics,
            String epoch,
            IntSupplier retryMillis) {
        this.settings = settings;
        this.statistics = new StatisticsEncoder(analytics);
        this.events = new EventEncoder(marketData, statistics);
        this.snapshots = new SnapshotEncoder(marketData, statistics);
        this.firstEpoch = epoch;
        this.epoch = epoch;
        this.retryMillis = retryMillis;
    }

    public StreamFigures figures() {
        return figures;
    }

    /** Takes note of what happened; returns at once. */
    public void on(MarketEvent event) {
        pending.add(event);
    }

    /** Takes note of an article; returns at once. */
    public void on(Article article) {
        pending.add(article);
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

    /** Tells everybody what has changed since the last beat. Called by one thread, again and again. */
    public void beat() {
        PendingChanges.Batch changes = pending.drain();
        synchronized (this) {
            snapshotsOfThisBeat.clear();
            if (changes.restarted()) {
                startOver();
            }
            noteFeed(changes.statuses());
            events.encode(changes).forEach(this::publish);
        }
        long limit = settings.slowClientCut().toNanos();
        for (StreamClient client : clients) {
            client.flush();
            client.cutIfBlockedFor(limit);
        }
    }

    /** Sends everybody a sign of life that carries the current id, so that a quiet client's place stays known. */
    public void heartbeat() {
        synchronized (this) {
            Map<StreamFilter, Frame> frames = new HashMap<>();
            for (StreamClient client : clients) {
                client.offer(frames.computeIfAbsent(
                        client.filter(),
                        filter -> Frame.silent(
                                Subject.Everyone.HEARTBEAT, ": alive\nid: " + id(ring.lastOffset(), filter))));
            }
        }
        clients.forEach(StreamClient::flush);
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
        for (StreamClient client : clients) {
            client.endWith(Frame.silent(Subject.Everyone.RETRY, "retry: " + spreadMillis.getAsInt()));
        }
    }

    /** How many streams are open. */
    public int open() {
        return clients.size();
    }

    /**
     * Lets a client in: what it missed since {@code last} if that is still kept, or else a snapshot, then everything that
     * follows.
     */
    void join(StreamClient client, Optional<EventId> last) {
        client.atEnd(() -> leave(client));
        synchronized (this) {
            client.replay(List.of(Frame.silent(Subject.Everyone.RETRY, "retry: " + retryMillis.getAsInt())));
            Optional<String> reset = last.flatMap(id -> whyVoid(id, client.filter()));
            if (last.isPresent() && reset.isEmpty()) {
                client.replay(missed(last.get().offset(), client.filter()));
            } else {
                reset.ifPresent(reason -> client.offer(reset(reason, client.filter())));
                client.offer(snapshot(client.filter()));
            }
            clients.add(client);
            figures.opened();
            LOG.debug("A stream joined, {} are open", clients.size());
        }
        if (isClosed()) {
            client.endWith(Frame.silent(Subject.Everyone.RETRY, "retry: " + retryMillis.getAsInt()));
        }
    }

    private void leave(StreamClient client) {
        if (clients.remove(client)) {
            figures.closed();
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private void publish(ServerEvent.Draft draft) {
        ServerEvent event = new ServerEvent(epoch, ring.lastOffset() + 1, draft);
        ring.add(event);
        Map<StreamFilter, Optional<Frame>> frames = new HashMap<>();
        for (StreamClient client : clients) {
            frames.computeIfAbsent(client.filter(), event::seenThrough).ifPresent(client::offer);
        }
    }

    /** Nothing said before holds any more: a new epoch, and everybody begins with a snapshot of it. */
    private void startOver() {
        restarts++;
        epoch = firstEpoch + "r" + restarts;
        ring = new EventRing(MOST_KEPT_EVENTS, MOST_KEPT_BYTES, ring.lastOffset());
        feedStale = false;
        statistics.forget();
        for (StreamClient client : clients) {
            client.startOver(List.of(reset("epoch", client.filter()), snapshot(client.filter())));
        }
    }

    private void noteFeed(List<MarketEvent> statuses) {
        for (MarketEvent status : statuses) {
            if (status instanceof MarketEvent.FeedStalenessChanged changed) {
                feedStale = changed.stale();
            }
        }
    }

    /** Why a client cannot go on from there; empty if it can. */
    private Optional<String> whyVoid(EventId id, StreamFilter filter) {
        if (!id.epoch().equals(epoch)) {
            return Optional.of("epoch");
        }
        if (!id.filterHash().equals(filter.hash())) {
            return Optional.of("filter");
        }
        if (id.offset() > ring.lastOffset()) {
            return Optional.of("future");
        }
        return ring.reachesBackTo(id.offset()) ? Optional.empty() : Optional.of("window");
    }

    private List<Frame> missed(long offset, StreamFilter filter) {
        List<Frame> frames = new ArrayList<>();
        ring.after(offset).forEach(event -> event.seenThrough(filter).ifPresent(frames::add));
        return frames;
    }

    private Frame snapshot(StreamFilter filter) {
        return snapshotsOfThisBeat.computeIfAbsent(
                filter, wanted -> snapshots.encode(id(ring.lastOffset(), wanted), wanted, feedStale));
    }

    /** Its id is no place to go on from: a client cut off between it and the snapshot must not resume past that. */
    private Frame reset(String reason, StreamFilter filter) {
        byte[] data = ("{\"reason\":\"" + reason + "\"}").getBytes(UTF_8);
        var part = Part.event(Subject.Everyone.RESET, data);
        return Frame.event(id(EventId.NOWHERE, filter), "reset", "", List.of(part), "");
    }

    private EventId id(long offset, StreamFilter filter) {
        return new EventId(epoch, offset, filter.hash());
    }
}
