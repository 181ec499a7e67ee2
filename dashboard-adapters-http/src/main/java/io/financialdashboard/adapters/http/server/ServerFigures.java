package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.metrics.Metrics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of what it may take the server takes: beside each figure that has a bound stands the bound. */
final class ServerFigures {
    private static final double NANOS = 1e9;

    private final Metrics metrics;

    ServerFigures(Metrics metrics) {
        this.metrics = metrics;
    }

    ServerFigures addPool(JettyServer server) {
        metrics.gauge("http_connections_open", "Open connections.", server::connections);
        metrics.gauge("http_threads_busy", "Threads that serve requests now.", server::busyThreads);
        metrics.gauge("http_threads_limit", "Threads that can serve requests.", server::mostThreads);
        metrics.gauge("http_tasks_queued", "Tasks that wait for a thread.", server::queuedTasks);
        return this;
    }

    ServerFigures addLimits(HttpSettings settings) {
        int connections = settings.limits().connections();
        int streams = settings.streams().mostStreams();
        metrics.gauge("http_connections_limit", "Connections that may be open.", () -> connections);
        metrics.gauge("streams_limit", "Streams that may be open.", () -> streams);
        metrics.gauge("processors", "Processors that the process may use.", Runtime.getRuntime()::availableProcessors);
        return this;
    }

    ServerFigures addRounds(Watchdog watchdog) {
        metrics.gauge(
                "watchdog_silence_seconds",
                "Since each part that goes round again and again gave its last sign of life.",
                "part",
                () -> seconds(watchdog.silences()));
        return this;
    }

    private static Map<String, Double> seconds(Map<String, Duration> silences) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        silences.forEach((part, silence) -> seconds.put(part, silence.toNanos() / NANOS));
        return seconds;
    }
}
