package io.financialdashboard.adapters.http.stream;

/** A piece of an event's JSON that stands for itself. Immutable; the bytes must not be changed. */
final class Part {
    private final Subject subject;
    private final byte[] json;
    private final boolean isState;

    private Part(Subject subject, byte[] json, boolean isState) {
        this.subject = subject;
        this.json = json;
        this.isState = isState;
    }

    /** Of which only the latest of its subject counts. */
    static Part state(Subject subject, byte[] json) {
        return new Part(subject, json, true);
    }

    /** Which must not be lost. */
    static Part event(Subject subject, byte[] json) {
        return new Part(subject, json, false);
    }

    Subject subject() {
        return subject;
    }

    /** As it is written between its neighbours. */
    byte[] json() {
        return json;
    }

    boolean isState() {
        return isState;
    }
}
