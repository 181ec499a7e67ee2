package io.financialdashboard.bench.stream;

/** What one client has seen of the numbered events, over however many connections. */
final class Continuity {
    private final Timeline timeline;
    private long joined = Timeline.NOWHERE;
    private long last = Timeline.NOWHERE;
    private long seen;
    private long duplicates;
    private long restarts;

    Continuity(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Begins where a snapshot stands: what is numbered up to there is in it. */
    void snapshot(long number) {
        if (joined != Timeline.NOWHERE) {
            restarts++;
        }
        joined = number;
        last = number;
        seen = 0;
    }

    /** @return whether the event is new to this client */
    boolean event(long number) {
        if (joined == Timeline.NOWHERE) {
            joined = number - 1;
            last = joined;
        }
        if (number <= last) {
            duplicates++;
            return false;
        }
        last = number;
        seen++;
        return true;
    }

    long duplicates() {
        return duplicates;
    }

    /** How often it had to begin anew instead of going on. */
    long restarts() {
        return restarts;
    }

    /** Events that others saw in the span of this client and this client did not. */
    long gaps() {
        return joined == Timeline.NOWHERE ? 0 : timeline.countBetween(joined, last) - seen;
    }
}
