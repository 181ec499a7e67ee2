package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;
import java.util.Optional;

/**
 * Builds the bars of all intervals of one asset from its ticks, in whatever order they come inside the lateness window
 * (MARKET-RULES 2 to 6). A tick changes one segment; the bars take up what changed when they are reported.
 */
final class BarBuilder {
    private final Asset asset;
    private final long lateness;
    /** How far ahead of the clock the newest tick may be: one further ahead does not come here. */
    private final long mostAhead;

    private final QualityCounters quality;
    private final LastPrice last;
    private final PriceSpan span;
    private final Segments segments;
    private final TickWindow window;
    private final Lanes lanes;
    private final VolumeLimit volumes = new VolumeLimit();
    private Interval finest = Interval.ONE_MINUTE;
    /** The open segment that the next tick most likely falls into. */
    private Optional<Segment> current = Optional.empty();

    private long newestTime = Long.MIN_VALUE;
    private long advancedTo = Long.MIN_VALUE;
    /** Segments that ended by then can change no more. */
    private long sealedTo = Long.MIN_VALUE;

    private long arrivals;

    BarBuilder(
            Asset asset,
            IntakeSettings settings,
            QualityCounters quality,
            LastPrice last,
            Segments segments,
            PriceSpan span,
            BarReport report) {
        this.asset = asset;
        this.lateness = settings.lateness().toMillis();
        this.mostAhead = settings.futureTolerance().toMillis();
        this.quality = quality;
        this.last = last;
        this.segments = segments;
        this.span = span;
        this.window = new TickWindow(settings.ticksRemembered(), segments);
        this.lanes = new Lanes(asset, segments, report);
    }

    Interval finest() {
        return finest;
    }

    /** Whether no tick has come since {@link #begin}. */
    boolean isUntouched() {
        return arrivals == 0;
    }

    /** How many ticks are in bars since {@link #begin}; one that is corrected stays one. */
    long ticks() {
        return arrivals;
    }

    /** Begins anew: bars that closed by that instant are history and change no more. */
    void begin(Interval finestInterval, long historyUntil) {
        finest = finestInterval;
        sealedTo = historyUntil;
        advancedTo = historyUntil;
        current = Optional.empty();
        newestTime = Long.MIN_VALUE;
        arrivals = 0;
        volumes.clear();
        segments.clear();
        window.forgetBefore(Long.MAX_VALUE);
        lanes.clear();
    }

    /** Begins a bar with what happened in it before the first tick. */
    void begin(Interval interval, BarPeriod period, Candle soFar) {
        lanes.begin(interval, period, soFar);
        volumes.begin(soFar);
    }

    /** From now on ticks tell no more than bars of that length; what they told so far stays. */
    void resolution(Interval finestInterval) {
        lanes.note();
        segments.pollAll().forEach(this::seal);
        current = Optional.empty();
        window.forgetBefore(Long.MAX_VALUE);
        finest = finestInterval;
        lanes.retireUnbuilt(finest);
    }

    /** Puts a tick that is good in itself, and not too far in the future, into its bars. */
    Outcome take(Tick tick, long time) {
        long sequence = tick.sequence();
        boolean ahead = quality.isAhead(sequence);
        if (ahead) {
            quality.ahead(sequence);
        } else {
            int known = window.find(sequence);
            if (known != TickWindow.ABSENT) {
                return repeat(known, tick);
            }
        }
        // Before a segment is opened for it: one without a tick would make a bar of nothing.
        if (!volumes.hasRoomFor(tick.volume())) {
            return Outcome.TOO_MUCH_VOLUME;
        }
        Outcome outcome = current.isPresent() && current.get().contains(time)
                ? add(current.get(), tick, time)
                : takeElsewhere(tick, time);
        if (!ahead && (outcome == Outcome.ACCEPTED || outcome == Outcome.AMENDED)) {
            quality.cameBehind(sequence);
        }
        return outcome;
    }

    /** Closes by the clock what has ended, reports what changed, and lets go of what can change no more. */
    void advanceTo(long now) {
        advancedTo = now;
        lanes.note();
        lanes.closeUntil(now);
        lanes.reportForming();
        sealBehind(Math.max(now + mostAhead, newestTime));
    }

    private Outcome takeElsewhere(Tick tick, long time) {
        Optional<Segment> known = segments.find(time);
        if (known.isEmpty()) {
            Optional<BarPeriod> period = asset.calendar().periodAt(finest, Instant.ofEpochMilli(time));
            if (period.isEmpty()) {
                return Outcome.OUT_OF_SESSION;
            }
            sealBehind(Math.max(time, newestTime));
            if (period.get().closes().toEpochMilli() <= sealedTo) {
                return Outcome.LATE;
            }
            return add(open(period.get()), tick, time);
        }
        sealBehind(newestTime);
        return known.get().closes() <= sealedTo ? Outcome.LATE : add(known.get(), tick, time);
    }

    private Segment open(BarPeriod period) {
        Segment segment = new Segment(period);
        segments.insert(segment);
        if (lanes.cover(segment, finest)) {
            volumes.beginMonth();
        }
        if (current.isEmpty() || segment.opens() > current.get().opens()) {
            current = Optional.of(segment);
        }
        return segment;
    }

    private Outcome add(Segment segment, Tick tick, long time) {
        volumes.add(tick.volume());
        long arrival = arrivals++;
        window.add(time, tick.sequence(), arrival, tick.price(), tick.volume());
        segment.take(time, tick.sequence(), arrival, tick.price(), tick.volume());
        boolean ended = segment.closes() <= Math.max(newestTime, advancedTo);
        newestTime = Math.max(newestTime, time);
        last.take(time, tick.sequence(), arrival, tick);
        return ended ? Outcome.AMENDED : Outcome.ACCEPTED;
    }

    /** The same number again: the same tick, or what it should have said. */
    private Outcome repeat(int known, Tick tick) {
        boolean same = window.price(known) == tick.price() && window.volume(known) == tick.volume();
        Optional<Segment> segment = segments.find(window.time(known));
        if (same || segment.isEmpty()) {
            return Outcome.DUPLICATE;
        }
        if (!volumes.hasRoomFor(tick.volume())) {
            return Outcome.TOO_MUCH_VOLUME;
        }
        volumes.add(tick.volume());
        window.correct(known, segment.get(), tick.price(), tick.volume());
        last.correct(window.arrival(known), tick);
        return segment.get().closes() <= Math.max(newestTime, advancedTo) ? Outcome.AMENDED : Outcome.ACCEPTED;
    }

    /**
     * Between two beats ticks tell the time, hours of it where a feed catches up. But the window for late ticks is one of the
     * clock (MARKET-RULES 6), and a tick may be ahead of that: it proves no more than that the clock is so near.
     */
    private void sealBehind(long newest) {
        sealUntil(newest - mostAhead - lateness);
    }

    private void sealUntil(long instant) {
        if (instant <= sealedTo) {
            return;
        }
        sealedTo = instant;
        lanes.note();
        lanes.closeUntil(instant);
        long sealedEnd = Long.MIN_VALUE;
        for (Optional<Segment> ended = segments.pollEndedBy(instant);
                ended.isPresent();
                ended = segments.pollEndedBy(instant)) {
            seal(ended.get());
            sealedEnd = ended.get().closes();
        }
        lanes.forgetUntil(instant);
        if (sealedEnd != Long.MIN_VALUE) {
            window.forgetBefore(sealedEnd);
        }
    }

    private void seal(Segment segment) {
        lanes.seal(segment);
        span.sealed(segment);
        current = current.filter(likely -> !likely.equals(segment));
    }
}
