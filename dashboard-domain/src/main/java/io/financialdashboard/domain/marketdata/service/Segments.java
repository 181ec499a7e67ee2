package io.financialdashboard.domain.marketdata.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments that late ticks and corrections may still change, oldest first: seldom more than two. */
final class Segments {
    private final List<Segment> open = new ArrayList<>();

    Optional<Segment> find(long instant) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).contains(instant)) {
                return Optional.of(open.get(i));
            }
        }
        return Optional.empty();
    }

    void insert(Segment segment) {
        int place = open.size();
        while (place > 0 && open.get(place - 1).opens() > segment.opens()) {
            place--;
        }
        open.add(place, segment);
    }

    /** Takes out the oldest one if it ends at or before that instant. */
    Optional<Segment> pollEndedBy(long instant) {
        return !open.isEmpty() && open.getFirst().closes() <= instant
                ? Optional.of(open.removeFirst())
                : Optional.empty();
    }

    /** Takes all of them out, oldest first. */
    List<Segment> pollAll() {
        List<Segment> all = List.copyOf(open);
        open.clear();
        return all;
    }

    boolean anyChanged() {
        for (Segment segment : open) {
            if (segment.isChanged()) {
                return true;
            }
        }
        return false;
    }

    boolean anyChangedIn(long opens, long closes) {
        for (Segment segment : open) {
            if (segment.isChanged() && segment.opens() >= opens && segment.opens() < closes) {
                return true;
            }
        }
        return false;
    }

    void addTo(Fold bar, long opens, long closes) {
        for (Segment segment : open) {
            if (segment.opens() >= opens && segment.opens() < closes) {
                segment.addTo(bar);
            }
        }
    }

    /** Those still open, oldest first. */
    List<Segment> all() {
        return open;
    }

    void settle() {
        for (Segment segment : open) {
            segment.settle();
        }
    }

    void clear() {
        open.clear();
    }
}
