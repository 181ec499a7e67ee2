package io.financialdashboard.adapters.mockfeed;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How many of a market's assets rose and how many fell. */
record Sides(int all, int higher, int lower) {
    static Sides of(List<Reading> readings, ToDoubleFunction<Reading> change) {
        int higher = 0;
        int lower = 0;
        for (Reading reading : readings) {
            double sign = Math.signum(change.applyAsDouble(reading));
            higher += sign > 0 ? 1 : 0;
            lower += sign < 0 ? 1 : 0;
        }
        return new Sides(readings.size(), higher, lower);
    }

    /** {@code none}, {@code two}, {@code all six}. */
    String risen() {
        return share(higher);
    }

    String fallen() {
        return share(lower);
    }

    /** {@code mixed}, {@code higher}, {@code mostly lower}. */
    String mood() {
        if (higher == lower) {
            return higher == 0 ? "unchanged" : "mixed";
        }
        String way = higher > lower ? "higher" : "lower";
        return Math.min(higher, lower) == 0 ? way : "mostly " + way;
    }

    private String share(int count) {
        return count == 0 ? "none" : count == all ? "all " + Wording.number(all) : Wording.number(count);
    }
}
