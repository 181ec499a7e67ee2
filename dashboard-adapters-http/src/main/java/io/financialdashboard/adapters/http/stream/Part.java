package io.financialdashboard.adapters.http.stream;

/**
 * A piece of an event's JSON that stands for itself.
 *
 * @param json    as it is written between its neighbours; must not be changed
 * @param isState whether only the latest of its subject counts; otherwise it is an event that must not be lost
 */
record Part(Subject subject, byte[] json, boolean isState) {
    static Part state(Subject subject, byte[] json) {
        return new Part(subject, json, true);
    }

    static Part event(Subject subject, byte[] json) {
        return new Part(subject, json, false);
    }
}
