package io.financialdashboard.adapters.http.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.ClassLoadingExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The figures of one server, in Prometheus' text format. The only class that knows the metrics library, which has a
 * successor of another shape. Safe for use by many threads.
 */
public final class Metrics {
    public static final String MEDIA_TYPE = TextFormat.CONTENT_TYPE_004;

    private static final String PREFIX = "dashboard_";
    private static final double NANOS = 1e9;

    private final CollectorRegistry registry = new CollectorRegistry();
    private final Counter requests = Counter.build(PREFIX + "http_requests_total", "Finished requests.")
            .labelNames("route", "method", "status")
            .register(registry);
    private final Histogram latency = Histogram.build(
                    PREFIX + "http_request_seconds",
                    "From a request's head to the end of its answer; streams left out.")
            .labelNames("route")
            .buckets(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
            .register(registry);

    public Metrics(String version) {
        gauge("build_info", "1, labelled with the version that runs.", "version", () -> Map.of(version, 1.0));
        List<Collector> machine = List.of(
                new StandardExports(),
                new MemoryPoolsExports(),
                new BufferPoolsExports(),
                new GarbageCollectorExports(),
                new ThreadExports(),
                new ClassLoadingExports(),
                new VersionInfoExports());
        machine.forEach(registry::register);
    }

    /** A finite request has been answered. */
    public void answered(String route, String method, int status, long nanos) {
        requests.labels(route, method, Integer.toString(status)).inc();
        latency.labels(route).observe(nanos / NANOS);
    }

    /** A stream has ended, whose duration says nothing about how fast it was served. */
    public void streamEnded(String route, String method, int status) {
        requests.labels(route, method, Integer.toString(status)).inc();
    }

    /** A figure that only grows, read when it is asked for. */
    public void counter(String name, String help, DoubleSupplier value) {
        register(Collector.Type.COUNTER, name, help, List.of(), () -> Map.of(List.of(), value.getAsDouble()));
    }

    /** Figures that only grow, one for each value of the label. */
    public void counter(String name, String help, String label, Supplier<Map<String, Double>> values) {
        register(Collector.Type.COUNTER, name, help, List.of(label), () -> inLists(values.get()));
    }

    /** Figures that only grow, one for each tuple of values of the labels. */
    public void counter(String name, String help, List<String> labels, Supplier<Map<List<String>, Double>> values) {
        register(Collector.Type.COUNTER, name, help, labels, values);
    }

    public void gauge(String name, String help, DoubleSupplier value) {
        register(Collector.Type.GAUGE, name, help, List.of(), () -> Map.of(List.of(), value.getAsDouble()));
    }

    /** A figure for each value of the label; one that is left out is not known now. */
    public void gauge(String name, String help, String label, Supplier<Map<String, Double>> values) {
        register(Collector.Type.GAUGE, name, help, List.of(label), () -> inLists(values.get()));
    }

    /** A figure for each tuple of values of the labels. */
    public void gauge(String name, String help, List<String> labels, Supplier<Map<List<String>, Double>> values) {
        register(Collector.Type.GAUGE, name, help, labels, values);
    }

    /** Everything, as it is now. */
    public String text() {
        var text = new StringWriter();
        try {
            TextFormat.write004(text, registry.metricFamilySamples());
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return text.toString();
    }

    private static Map<List<String>, Double> inLists(Map<String, Double> values) {
        Map<List<String>, Double> lists = new LinkedHashMap<>();
        values.forEach((label, value) -> lists.put(List.of(label), value));
        return lists;
    }

    private void register(
            Collector.Type type,
            String name,
            String help,
            List<String> labels,
            Supplier<Map<List<String>, Double>> values) {
        registry.register(new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                String full = PREFIX + name;
                String sample = type == Type.COUNTER ? full + "_total" : full;
                List<MetricFamilySamples.Sample> samples = new ArrayList<>();
                values.get()
                        .forEach((tuple, value) ->
                                samples.add(new MetricFamilySamples.Sample(sample, labels, tuple, value)));
                return List.of(new MetricFamilySamples(full, type, help, samples));
            }
        });
    }
}
