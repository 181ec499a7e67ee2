package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * The numbered events of this epoch as far as they are kept, and where in it a client stands. Not safe for use by many
 * threads.
 */
final class EventLog {
    private final String firstEpoch;
    private final int mostEvents;
    private final long mostBytes;
    private EventRing ring;
    private String epoch;
    private int restarts;

    EventLog(String firstEpoch, int mostEvents, long mostBytes) {
        this.firstEpoch = firstEpoch;
        this.epoch = firstEpoch;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.ring = new EventRing(mostEvents, mostBytes, EventId.NOWHERE + 1);
    }

    /** Numbers the event and keeps it. */
    ServerEvent add(ServerEvent.Draft draft) {
        var event = new ServerEvent(epoch, ring.lastOffset() + 1, draft);
        ring.add(event);
        return event;
    }

    /** A new epoch: no id that was given before holds any more. */
    void startOver() {
        restarts++;
        epoch = firstEpoch + "r" + restarts;
        ring = new EventRing(mostEvents, mostBytes, ring.lastOffset());
    }

    /** The place behind the newest event. */
    EventId here(StreamFilter filter) {
        return new EventId(epoch, ring.lastOffset(), filter.hash());
    }

    /** Why a client cannot go on from there; empty if it can. */
    Optional<String> whyVoid(EventId id, StreamFilter filter) {
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

    /** What a client that stands there has missed, byte-equal to what it would have been sent. */
    List<Frame> after(EventId id, StreamFilter filter) {
        return ring.after(id.offset()).stream()
                .map(event -> event.seenThrough(filter))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Its id is no place to go on from: a client cut off between it and the snapshot must not resume past that. */
    Frame reset(String reason, StreamFilter filter) {
        byte[] data = ("{\"reason\":\"" + reason + "\"}").getBytes(UTF_8);
        var part = Part.event(Subject.Everyone.RESET, data);
        var nowhere = new EventId(epoch, EventId.NOWHERE, filter.hash());
        return Frame.event(nowhere, "reset", "", List.of(part), "");
    }
}
