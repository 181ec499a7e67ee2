package io.financialdashboard.bench.stream;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures by name, in the order in which they were added; printed as one object of JSON. */
final class Report {
    private final Map<String, String> figures = new LinkedHashMap<>();

    void add(String name, long value) {
        figures.put(name, Long.toString(value));
    }

    void add(String name, double value) {
        figures.put(name, String.format(Locale.ROOT, "%.3f", value));
    }

    @Override
    public String toString() {
        return figures.entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\":" + figure.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
