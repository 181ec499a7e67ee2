package io.financialdashboard.bench.stream;

/** What one client makes of the events: it counts them for all, and sees whether any was left out or told twice. */
final class Follower implements EventSink {
    private final Tally tally;
    private final Timeline timeline;
    private final TimeStamp timeStamp;
    private final Continuity continuity;
    private long told;

    Follower(Tally tally, Timeline timeline, TimeStamp timeStamp) {
        this.tally = tally;
        this.timeline = timeline;
        this.timeStamp = timeStamp;
        this.continuity = new Continuity(timeline);
    }

    Continuity continuity() {
        return continuity;
    }

    /** How many events it was told of so far, snapshots included. */
    long told() {
        return told;
    }

    @Override
    public void event(String id, String name, String data, int updates, long bytes) {
        told++;
        long number = EventNumber.of(id, data);
        if ("snapshot".equals(name)) {
            continuity.snapshot(number);
            tally.event(0, bytes);
            return;
        }
        tally.event(updates, bytes);
        if (number == Timeline.NOWHERE || "reset".equals(name) || !continuity.event(number)) {
            return;
        }
        tally.spread(timeline.ageOf(number, System.nanoTime()) / 1_000);
        long time = timeStamp.of(data);
        if (time != TimeStamp.NONE) {
            tally.age(System.currentTimeMillis() - time);
        }
    }

    @Override
    public void silence(long bytes) {
        tally.silence(bytes);
    }
}
