package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Market;
import java.time.Instant;
import java.util.List;

/**
 * What a story is written about.
 *
 * @param at       when it appears
 * @param readings the assets to look at, in catalogue order
 * @param turn     those of them that a story about a single asset may choose
 * @param noise    for the choice of words and, among equals, of subjects
 */
record Scene(Instant at, List<Reading> readings, List<Reading> turn, Noise noise) {
    Scene(Instant at, List<Reading> readings, Noise noise) {
        this(at, readings, readings, noise);
    }

    List<Reading> of(Market market) {
        return readings.stream()
                .filter(reading -> reading.asset().market() == market)
                .toList();
    }
}
