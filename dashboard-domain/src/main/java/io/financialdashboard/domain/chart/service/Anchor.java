package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From where on a sum goes that begins anew from time to time. */
enum Anchor {
    SESSION(Interval.ONE_DAY, 1),
    WEEK(Interval.ONE_WEEK, 7),
    MONTH(Interval.ONE_MONTH, 31),
    /** From the first bar of the series, never anew. */
    FIRST(Interval.ONE_MONTH, Integer.MAX_VALUE);

    /** A day of a zone has 25 hours once a year. */
    private static final double LONG_DAY = 25.0 / 24;

    private final Interval span;
    private final int days;

    Anchor(Interval span, int days) {
        this.span = span;
        this.days = days;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Anchor::id).toList();
    }

    static Anchor of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The interval that one span is as long as. */
    Interval span() {
        return span;
    }

    /** How many bars of that interval a span can hold at most. */
    int longest(Interval interval) {
        double days = this.days * LONG_DAY * Interval.ONE_DAY.nominalMillis();
        return 1 + (int) Math.ceil(days / interval.nominalMillis());
    }
}
