package io.financialdashboard.adapters.http.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client is told before it hears what happens: what it missed, or a snapshot of all that it wants. Clients that want
 * the same get the very same snapshot within a beat. Not safe for use by many threads.
 */
final class Introduction {
    private final EventLog log;
    private final SnapshotEncoder encoder;
    private final Map<StreamFilter, Frame> snapshotsOfThisBeat = new HashMap<>();
    private boolean feedStale;

    Introduction(EventLog log, SnapshotEncoder encoder) {
        this.log = log;
        this.encoder = encoder;
    }

    /** A beat begins: snapshots made before it no longer say how things are. */
    void beat(boolean isFeedStale) {
        snapshotsOfThisBeat.clear();
        feedStale = isFeedStale;
    }

    /** Tells the client these frames, and what it missed since {@code last} if that is still kept, or else a snapshot. */
    void begin(StreamClient client, Optional<EventId> last, List<Frame> first) {
        StreamFilter filter = client.filter();
        Optional<String> reset = last.flatMap(id -> log.whyVoid(id, filter));
        if (last.isPresent() && reset.isEmpty()) {
            client.replay(first);
            client.replay(log.after(last.get(), filter));
        } else {
            first.forEach(client::offer);
            reset.ifPresent(reason -> client.offer(log.reset(reason, filter)));
            client.offer(snapshot(filter));
        }
    }

    /** Tells the client that nothing said before holds any more, and how things are in the new epoch. */
    void beginAnew(StreamClient client) {
        StreamFilter filter = client.filter();
        if (!filter.isNothing()) {
            client.startOver(List.of(log.reset("epoch", filter), snapshot(filter)));
        }
    }

    private Frame snapshot(StreamFilter filter) {
        return snapshotsOfThisBeat.computeIfAbsent(
                filter, wanted -> encoder.encode(log.here(wanted), wanted, feedStale));
    }
}
