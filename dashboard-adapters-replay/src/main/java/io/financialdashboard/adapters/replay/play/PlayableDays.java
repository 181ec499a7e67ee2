package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Days that are played as daily bars need a session to be played in. A source that cuts its days in UTC has short bars on
 * Sundays, which the forex calendar has not: such an asset plays on UTC days. Used by one thread.
 */
public final class PlayableDays {
    private static final long MILLIS_OF_DAY = Interval.ONE_DAY.nominalMillis();

    private final Instant start;
    private final List<String> notes = new ArrayList<>();

    public PlayableDays(Instant start) {
        this.start = start;
    }

    /** The asset itself if its calendar has every day that would be played as a daily bar from the start on. */
    public RecordedAsset fit(RecordedAsset asset) {
        OptionalLong missing = dayWithoutSession(asset);
        if (missing.isEmpty()) {
            return asset;
        }
        notes.add("%s: calendar %s instead of %s, because its daily bar of %s is to be played"
                .formatted(
                        asset.symbol(),
                        Calendars.UTC_DAYS,
                        asset.asset().calendar(),
                        Instant.ofEpochMilli(missing.getAsLong())));
        return asset.withBarsOn(Calendars.named(Calendars.UTC_DAYS));
    }

    /** What was decided, in words. */
    public List<String> notes() {
        return notes;
    }

    /** The label of the first such day. Where shorter bars tell a day, they are played and its daily bar is not. */
    private OptionalLong dayWithoutSession(RecordedAsset asset) {
        CandleSeries days = asset.series().getOrDefault(Interval.ONE_DAY, CandleSeries.empty());
        for (int i = days.indexAtOrAfter(start.toEpochMilli() - MILLIS_OF_DAY + 1); i < days.size(); i++) {
            long label = days.time(i);
            if (asset.asset().calendar().sessionOf(DayLabel.dayOf(label)).isEmpty() && !isTold(label, asset.series())) {
                return OptionalLong.of(label);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isTold(long label, SortedMap<Interval, CandleSeries> series) {
        return series.headMap(Interval.ONE_DAY).values().stream()
                .anyMatch(bars -> bars.indexAtOrAfter(label) < bars.indexAtOrAfter(label + MILLIS_OF_DAY));
    }
}
