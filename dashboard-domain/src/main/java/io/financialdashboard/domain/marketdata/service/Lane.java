package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bars of one asset and interval that are forming or may still be amended, oldest first: seldom more than two. */
final class Lane {
    private final Asset asset;
    private final Interval interval;
    private final Segments segments;
    private final List<Bar> bars = new ArrayList<>();
    private final Fold scratch = new Fold();

    Lane(Asset asset, Interval interval, Segments segments) {
        this.asset = asset;
        this.interval = interval;
        this.segments = segments;
    }

    Interval interval() {
        return interval;
    }

    /** Begins the bar of that period with what happened in it before the first tick. */
    void begin(BarPeriod period, Candle soFar) {
        Bar bar = new Bar(period);
        bar.begin(soFar);
        bars.add(bar);
    }

    /** Sees to it that there is a bar that the segment, which lies inside a session, counts to; true if it is new. */
    boolean cover(Segment segment) {
        if (find(segment.opens()).isPresent()) {
            return false;
        }
        BarPeriod period = asset.calendar()
                .periodAt(interval, Instant.ofEpochMilli(segment.opens()))
                .orElseThrow(() -> new IllegalStateException("no bar of " + interval.id() + " in "
                        + asset.calendar().id() + " at " + Instant.ofEpochMilli(segment.opens())));
        Bar bar = new Bar(period);
        int place = bars.size();
        while (place > 0 && bars.get(place - 1).opens() > bar.opens()) {
            place--;
        }
        bars.add(place, bar);
        return true;
    }

    /** Sees which bars have changed. */
    void note() {
        for (Bar bar : bars) {
            bar.note(segments);
        }
    }

    /** Reports the bars that have ended by that instant: each once as closed, and again for each correction. */
    void closeUntil(long instant, BarReport report) {
        for (Bar bar : bars) {
            if (bar.closes() > instant) {
                return;
            }
            if (!bar.isClosed() || bar.isChanged()) {
                bar.close();
                report.closed(interval, bar.candle(segments, scratch, asset.fixing()), bar.revision());
            }
        }
    }

    /** Reports the forming bar if it is not what was last reported. */
    void reportForming(BarReport report) {
        Optional<Bar> forming = forming();
        if (forming.isEmpty()) {
            report.nothingForms(interval);
        } else if (forming.get().isChanged()) {
            forming.get().reported();
            report.forms(interval, forming.get().candle(segments, scratch, asset.fixing()));
        }
    }

    void seal(Segment segment) {
        find(segment.opens()).ifPresent(bar -> bar.seal(segment));
    }

    /** Lets go of bars that ended at or before that instant; they have been reported as closed. */
    void forgetUntil(long instant) {
        while (!bars.isEmpty() && bars.getFirst().closes() <= instant) {
            bars.removeFirst();
        }
    }

    /** The oldest one that has not closed: a tick a little ahead of the clock may have begun the next one already. */
    private Optional<Bar> forming() {
        for (Bar bar : bars) {
            if (!bar.isClosed()) {
                return Optional.of(bar);
            }
        }
        return Optional.empty();
    }

    /** From now on ticks tell too little for bars of this length. */
    void retire() {
        bars.forEach(Bar::retire);
    }

    void clear() {
        bars.clear();
    }

    private Optional<Bar> find(long instant) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            if (bars.get(i).contains(instant)) {
                return Optional.of(bars.get(i));
            }
        }
        return Optional.empty();
    }
}
