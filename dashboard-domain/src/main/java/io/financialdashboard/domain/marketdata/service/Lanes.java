package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import java.util.ArrayList;
import java.util.List;

/** The bars of all intervals of one asset that are forming or may still be amended: what the open segments make. */
final class Lanes {
    private final Segments segments;
    private final BarReport report;
    private final List<Lane> lanes = new ArrayList<>();

    Lanes(Asset asset, Segments segments, BarReport report) {
        this.segments = segments;
        this.report = report;
        for (Interval interval : Interval.values()) {
            lanes.add(new Lane(asset, interval, segments));
        }
    }

    /** Whether bars of that interval are made of ticks that tell no more than bars of {@code finest}. */
    static boolean builds(Interval finest, Interval interval) {
        return interval == finest || (interval.compareTo(finest) > 0 && finest.compareTo(Interval.ONE_DAY) <= 0);
    }

    /** Begins a bar with what happened in it before the first tick. */
    void begin(Interval interval, BarPeriod period, Candle soFar) {
        lanes.stream().filter(lane -> lane.interval() == interval).forEach(lane -> lane.begin(period, soFar));
    }

    /** Sees to it that there are bars that the segment counts to; true if it begins a month. */
    boolean cover(Segment segment, Interval finest) {
        boolean newMonth = false;
        for (Lane lane : lanes) {
            boolean isNew = builds(finest, lane.interval()) && lane.cover(segment);
            newMonth |= isNew && lane.interval() == Interval.ONE_MONTH;
        }
        return newMonth;
    }

    /** Lets the bars see what changed in their segments. */
    void note() {
        if (segments.anyChanged()) {
            for (Lane lane : lanes) {
                lane.note();
            }
            segments.settle();
        }
    }

    /** Reports the bars that have ended by that instant and are not what was last reported. */
    void closeUntil(long instant) {
        for (Lane lane : lanes) {
            lane.closeUntil(instant, report);
        }
    }

    /** Reports the forming bars that are not what was last reported. */
    void reportForming() {
        for (Lane lane : lanes) {
            lane.reportForming(report);
        }
    }

    /** The segment, the oldest open one, can change no more. */
    void seal(Segment segment) {
        for (Lane lane : lanes) {
            lane.seal(segment);
        }
    }

    /** Lets go of bars that ended at or before that instant; they have been reported as closed. */
    void forgetUntil(long instant) {
        for (Lane lane : lanes) {
            lane.forgetUntil(instant);
        }
    }

    /** From now on ticks tell no more than bars of that length. */
    void retireUnbuilt(Interval finest) {
        for (Lane lane : lanes) {
            if (!builds(finest, lane.interval())) {
                lane.retire();
            }
        }
    }

    void clear() {
        lanes.forEach(Lane::clear);
        report.clear();
    }
}
