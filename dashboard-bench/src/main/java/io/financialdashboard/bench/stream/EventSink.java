package io.financialdashboard.bench.stream;

/** Is told of what a stream says. */
interface EventSink {
    /**
     * @param id      its own or, without one, the last one before
     * @param name    empty where the event has none
     * @param data    the beginning of its data
     * @param updates how many quotes it carries
     * @param bytes   since the event before, all lines of it included
     */
    void event(String id, String name, String data, int updates, long bytes);

    /** Lines without data: a sign of life, or the pause after which to come back. */
    void silence(long bytes);
}
