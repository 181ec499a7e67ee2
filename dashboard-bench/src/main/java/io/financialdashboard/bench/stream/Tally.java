package io.financialdashboard.bench.stream;

import org.HdrHistogram.Histogram;

/** What all clients together were told while it was measured. */
final class Tally {
    private static final long LONGEST_MILLIS = 600_000;
    private static final int DIGITS = 3;

    private final Histogram age = new Histogram(LONGEST_MILLIS, DIGITS);
    private final Histogram spread = new Histogram(LONGEST_MILLIS * 1_000, DIGITS);
    private long events;
    private long updates;
    private long bytes;
    private long silences;

    void clear() {
        age.reset();
        spread.reset();
        events = 0;
        updates = 0;
        bytes = 0;
        silences = 0;
    }

    void event(int quotes, long size) {
        events++;
        updates += quotes;
        bytes += size;
    }

    void silence(long size) {
        silences++;
        bytes += size;
    }

    /** How old the newest of what an event told was when it arrived. */
    void age(long millis) {
        age.recordValue(Math.clamp(millis, 0, LONGEST_MILLIS));
    }

    /** How long after the first client another one was told the same. */
    void spread(long micros) {
        spread.recordValue(Math.clamp(micros, 0, LONGEST_MILLIS * 1_000));
    }

    void addTo(Report report) {
        report.add("events", events);
        report.add("updates", updates);
        report.add("bytes", bytes);
        report.add("silences", silences);
        percentiles(report, "age_ms", age, 1);
        percentiles(report, "spread_ms", spread, 1_000);
    }

    private static void percentiles(Report report, String name, Histogram histogram, double scale) {
        report.add(name + "_count", histogram.getTotalCount());
        report.add(name + "_p50", histogram.getValueAtPercentile(50) / scale);
        report.add(name + "_p99", histogram.getValueAtPercentile(99) / scale);
        report.add(name + "_max", histogram.getMaxValue() / scale);
    }
}
