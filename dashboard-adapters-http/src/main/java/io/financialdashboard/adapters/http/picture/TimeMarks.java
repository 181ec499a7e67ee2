package io.financialdashboard.adapters.http.picture;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which bars have their time written below them: where a year, a month, a day or an hour begins, the greater first. */
final class TimeMarks {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int QUARTER_OF_A_DAY = 6;

    private final CandleSeries bars;
    private final Interval interval;
    private final ZoneId zone;

    /** @param bar its place among the bars */
    record Mark(int bar, String text, int weight) {}

    /** @param exchange in whose zone intraday times are written; labels of days are dates and have none */
    TimeMarks(CandleSeries bars, Interval interval, ZoneId exchange) {
        this.bars = bars;
        this.interval = interval;
        this.zone = interval.isIntraday() ? exchange : ZoneOffset.UTC;
    }

    /** As many as fit where neighbours are that many bars apart, in the order of time. */
    List<Mark> fitting(double apart) {
        List<Mark> chosen = new ArrayList<>();
        IntStream.range(1, bars.size())
                .mapToObj(this::mark)
                .sorted(Comparator.comparingInt(Mark::weight).reversed().thenComparingInt(Mark::bar))
                .filter(mark -> chosen.stream().allMatch(other -> Math.abs(other.bar() - mark.bar()) >= apart))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Mark::bar));
        return chosen;
    }

    private Mark mark(int bar) {
        ZonedDateTime before = at(bar - 1);
        ZonedDateTime now = at(bar);
        if (now.getYear() != before.getYear()) {
            return new Mark(bar, Integer.toString(now.getYear()), 5);
        }
        if (now.getMonth() != before.getMonth()) {
            return new Mark(bar, MONTH.format(now), 4);
        }
        if (now.getDayOfMonth() != before.getDayOfMonth()) {
            return new Mark(bar, Integer.toString(now.getDayOfMonth()), 3);
        }
        boolean full = now.getMinute() == 0;
        return new Mark(bar, CLOCK.format(now), full ? now.getHour() % QUARTER_OF_A_DAY == 0 ? 2 : 1 : 0);
    }

    private ZonedDateTime at(int bar) {
        return Instant.ofEpochMilli(bars.time(bar)).atZone(zone);
    }

    /** What the times are those of, for example {@code EST}; empty for dates. */
    String zoneName() {
        return bars.isEmpty() || !interval.isIntraday()
                ? ""
                : DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at(bars.size() - 1));
    }
}
