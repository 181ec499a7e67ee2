package io.financialdashboard.adapters.http.metrics;

import io.financialdashboard.adapters.http.stream.StreamFigures;

/** What the streams have done. */
public final class StreamMetrics {
    private StreamMetrics() {}

    public static void addTo(Metrics metrics, StreamFigures figures) {
        metrics.gauge("streams_open", "Open streams.", figures::open);
        metrics.counter("stream_frames", "Frames written to streams.", figures::framesSent);
        metrics.counter("stream_bytes", "Bytes written to streams.", figures::bytesSent);
        metrics.counter(
                "stream_conflated_states",
                "States never sent to a slow client because a later one came in time.",
                figures::conflatedStates);
        metrics.counter(
                "stream_events_missed",
                "Events of the market that found the stream's queue full; all streams then start over.",
                figures::missedEvents);
        metrics.counter(
                "stream_beats_failed", "Beats that broke off; all streams then start over.", figures::failedBeats);
        metrics.counter("stream_clients_cut", "Clients cut because they did not read.", figures::cutClients);
    }
}
