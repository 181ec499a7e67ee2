package io.financialdashboard.adapters.http.stream;

import java.util.ArrayDeque;
import java.util.List;

/** The latest events of one epoch, for clients that come back. Bounded by count and bytes. Not safe for many threads. */
final class EventRing {
    private final int mostEvents;
    private final long mostBytes;
    private final ArrayDeque<ServerEvent> events = new ArrayDeque<>();
    private long bytes;
    private long lastOffset;

    EventRing(int mostEvents, long mostBytes, long lastOffset) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.lastOffset = lastOffset;
    }

    /** The offset of the newest event. */
    long lastOffset() {
        return lastOffset;
    }

    void add(ServerEvent event) {
        events.addLast(event);
        lastOffset = event.offset();
        bytes += event.weight();
        while (events.size() > mostEvents || bytes > mostBytes) {
            bytes -= events.removeFirst().weight();
        }
    }

    /** Whether everything after that offset is still here. */
    boolean reachesBackTo(long offset) {
        long oldest = events.isEmpty() ? lastOffset + 1 : events.getFirst().offset();
        return offset != EventId.NOWHERE && offset >= oldest - 1 && offset <= lastOffset;
    }

    List<ServerEvent> after(long offset) {
        return events.stream().filter(event -> event.offset() > offset).toList();
    }
}
