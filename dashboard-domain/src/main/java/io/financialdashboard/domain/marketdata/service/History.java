package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.TimeRange;
import io.financialdashboard.domain.marketdata.model.RollUp;
import io.financialdashboard.domain.marketdata.port.out.HistorySource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bars that exist without having been built here, of every interval: those that the source has itself exactly as it
 * has them, longer ones each rolled up from the longest of its intervals that has parts of it. Safe for many threads.
 */
final class History {
    private static final int FIRST_WINDOW_SLACK = 2;
    private static final int MOST_BARS_AT_ONCE = 100_000;

    private final HistorySource source;
    private final RolledPages pages;

    History(HistorySource source, InstantSource clock) {
        this.source = source;
        this.pages = new RolledPages(this, clock);
    }

    /** What was rolled up is rolled up again when it is asked for. */
    void forgetRolled() {
        pages.clear();
    }

    /** The intervals that the source has itself, shortest first. */
    List<Interval> nativeIntervals(Asset asset) {
        return source.intervals(asset.symbol()).stream().sorted().toList();
    }

    /** The first {@code limit} bars of the span that have closed by {@code bound}. */
    CandleSeries first(Asset asset, Interval interval, TimeSpan wanted, int limit, long bound) {
        TimeSpan span = reach(asset, interval, wanted, bound);
        long from = span.from();
        long window = firstWindow(interval, limit);
        CandleSeries found = CandleSeries.empty();
        while (found.size() < limit && from < span.to()) {
            long to = span.to() - from > window ? from + window : span.to();
            found = found.then(
                    read(asset, interval, new TimeSpan(from, to), bound).first(limit - found.size()));
            from = to;
            window *= 2;
        }
        return found;
    }

    /** The last {@code limit} bars of the span that have closed by {@code bound}. */
    CandleSeries last(Asset asset, Interval interval, TimeSpan wanted, int limit, long bound) {
        TimeSpan span = reach(asset, interval, wanted, bound);
        long to = span.to();
        long window = firstWindow(interval, limit);
        CandleSeries found = CandleSeries.empty();
        while (found.size() < limit && span.from() < to) {
            long from = to - span.from() > window ? to - window : span.from();
            found = read(asset, interval, new TimeSpan(from, to), bound)
                    .last(limit - found.size())
                    .then(found);
            to = from;
            window *= 2;
        }
        return found;
    }

    /** The last quote of the bars that closed by {@code bound}, where the source knows it. */
    Optional<Quote> lastQuote(Asset asset, long bound) {
        return source.lastQuote(asset.symbol(), Instant.ofEpochMilli(bound));
    }

    /** All bars of the span that have closed by {@code bound}. */
    CandleSeries read(Asset asset, Interval interval, TimeSpan span, long bound) {
        if (has(asset, interval)) {
            CandleSeries bars = source.bars(
                    asset.symbol(), interval, Instant.ofEpochMilli(span.from()), Instant.ofEpochMilli(span.to()));
            return BarTimes.closedBy(bound, bars, interval, asset.calendar());
        }
        return pages.read(asset, interval, span, bound);
    }

    /** What of the span can hold bars at all; a label may lie ahead of the instants of its day, by less than a day. */
    private TimeSpan reach(Asset asset, Interval interval, TimeSpan wanted, long bound) {
        long lastTime = interval.isIntraday() ? bound : bound + Interval.ONE_DAY.nominalMillis();
        return extent(asset, interval)
                .map(extent -> new TimeSpan(
                        Math.max(wanted.from(), extent.from().toEpochMilli()),
                        Math.min(Math.min(wanted.to(), lastTime), extent.to().toEpochMilli())))
                .orElse(TimeSpan.NONE);
    }

    /** Times between which all of its bars lie; bars may be rarer than that. */
    Optional<TimeRange> extent(Asset asset, Interval interval) {
        if (has(asset, interval)) {
            return source.extent(asset.symbol(), interval);
        }
        // A longer bar's time can lie before its first part: a week's label is a Monday, a day's label midnight.
        return makers(asset, interval).stream()
                .flatMap(finer -> extent(asset, finer).stream())
                .reduce((a, b) -> new TimeRange(earlier(a.from(), b.from()), later(a.to(), b.to())))
                .map(range -> new TimeRange(
                        range.from().minus(interval.nominal()).minus(Interval.ONE_DAY.nominal()),
                        range.to().plus(Interval.ONE_DAY.nominal())));
    }

    private boolean has(Asset asset, Interval interval) {
        return source.intervals(asset.symbol()).contains(interval);
    }

    /** The intervals that can make it, longest first: those of the source; days, if need be rolled, for weeks and months. */
    List<Interval> makers(Asset asset, Interval interval) {
        Set<Interval> own = source.intervals(asset.symbol());
        if (interval.compareTo(Interval.ONE_DAY) > 0) {
            boolean daysExist = own.contains(Interval.ONE_DAY) || own.stream().anyMatch(Interval::isIntraday);
            return daysExist ? List.of(Interval.ONE_DAY) : List.of();
        }
        return own.stream()
                .filter(finer -> RollUp.isMadeOf(finer, interval))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Twice the time that so many bars would fill without pauses: enough for most calendars at the first look. */
    private static long firstWindow(Interval interval, int limit) {
        return interval.nominalMillis() * FIRST_WINDOW_SLACK * Math.min(limit, MOST_BARS_AT_ONCE)
                + Interval.ONE_DAY.nominalMillis();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
