package io.financialdashboard.adapters.http.stream;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * What one client has not been sent yet. A later state takes the earlier one of its subject out of the frames that wait
 * (MARKET-RULES 19), each frame staying where it is: so a client that breaks off after any frame has every state up to
 * it, and nothing is lost when it resumes. Events wait as they came; too many of them and the client must go. Not safe
 * for use by many threads.
 */
final class ConflatingQueue {
    private final long mostEventBytes;
    private final ArrayDeque<Frame> replayed = new ArrayDeque<>();
    private ArrayDeque<Frame> frames = new ArrayDeque<>();
    private long eventBytes;
    private long conflated;

    ConflatingQueue(long mostEventBytes) {
        this.mostEventBytes = mostEventBytes;
    }

    /** Whether there was room; if not, the client has lost an event and cannot be served on. */
    boolean add(Frame frame) {
        long more = frame.eventBytes();
        if (!frames.isEmpty()) {
            if (eventBytes + more > mostEventBytes) {
                return false;
            }
            takeOutSuperseded(frame);
        }
        frames.addLast(frame);
        eventBytes += more;
        return true;
    }

    /**
     * Adds what a client asked to be told again: byte-equal, so nothing is ever taken out of it, and bounded by what was
     * kept rather than by this queue. Only before the first {@link #add}.
     */
    void addReplayed(Frame frame) {
        replayed.addLast(frame);
    }

    Optional<Frame> poll() {
        Frame again = replayed.pollFirst();
        if (again != null) {
            return Optional.of(again);
        }
        Frame next = frames.pollFirst();
        if (next == null) {
            return Optional.empty();
        }
        eventBytes -= next.eventBytes();
        return Optional.of(next);
    }

    void clear() {
        replayed.clear();
        frames.clear();
        eventBytes = 0;
    }

    boolean isEmpty() {
        return replayed.isEmpty() && frames.isEmpty();
    }

    int size() {
        return replayed.size() + frames.size();
    }

    /** How many states were never sent because a later one came in time. */
    long conflated() {
        return conflated;
    }

    private void takeOutSuperseded(Frame later) {
        Set<Subject> subjects = new HashSet<>();
        // Only by a state: a late correction of an older bar must not take the forming one away.
        later.parts().stream().filter(Part::isState).forEach(part -> subjects.add(part.subject()));
        if (subjects.isEmpty()) {
            return;
        }
        var left = new ArrayDeque<Frame>(frames.size() + 1);
        for (Iterator<Frame> waiting = frames.iterator(); waiting.hasNext(); ) {
            Frame frame = waiting.next();
            Frame rest = frame.withoutStatesOf(subjects);
            conflated += frame.parts().size() - rest.parts().size();
            if (!rest.isEmpty()) {
                left.addLast(rest);
            }
        }
        frames = left;
    }
}
