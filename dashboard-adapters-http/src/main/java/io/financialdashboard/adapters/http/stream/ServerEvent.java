package io.financialdashboard.adapters.http.stream;

import java.util.List;
import java.util.Optional;

/**
 * Something that the server tells, numbered, before any client's filter. What a client sees of it is a pure function of
 * this event and the filter, so that a replay is byte-equal (MARKET-RULES 18).
 */
record ServerEvent(String epoch, long offset, Draft draft) {
    /**
     * An event before it has its number.
     *
     * @param before the JSON before the parts
     * @param after  the JSON after them
     */
    record Draft(String name, String before, List<Part> parts, String after) {
        Draft {
            parts = List.copyOf(parts);
        }
    }

    /** Empty if nothing of it is wanted. */
    Optional<Frame> seenThrough(StreamFilter filter) {
        List<Part> wanted = draft.parts().stream()
                .filter(part -> filter.wants(part.subject()))
                .toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(Frame.event(
                        new EventId(epoch, offset, filter.hash()),
                        draft.name(),
                        draft.before(),
                        wanted,
                        draft.after()));
    }

    /** About what it costs to keep. */
    long weight() {
        long bytes = 0;
        for (Part part : draft.parts()) {
            bytes += part.json().length + 48;
        }
        return bytes + 96;
    }
}
