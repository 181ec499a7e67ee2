package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BridgeLawTest {
    private static final Noise NOISE = Noise.ofSeed(1).named("bridge");
    private static final int MANY = 100_000;

    @Test // E[max] of a standard bridge from 0 to 0 is sqrt(pi / 8) = 0.626657 (Borodin, Salminen, IV.26)
    void the_mean_maximum_of_a_closed_bridge_is_that_of_the_book() {
        double mean = 0;
        for (int i = 0; i < MANY; i++) {
            mean += BridgeLaw.maximum(0, 0, 1, NOISE.uniform(i)) / MANY;
        }
        assertThat(mean).isCloseTo(0.626657, within(0.004));
    }

    @Test // P(max > c) = exp(-2 (c - a) (c - b) / variance) = exp(-2 * 1 * 0.5 / 4) = 0.778801
    void the_maximum_passes_a_level_as_often_as_the_reflection_principle_says() {
        double above = 0;
        for (int i = 0; i < MANY; i++) {
            above += BridgeLaw.maximum(0, 0.5, 4, NOISE.uniform(i)) > 1 ? 1.0 / MANY : 0;
        }
        assertThat(above).isCloseTo(0.778801, within(0.005));
    }

    @Test
    void a_bridge_under_a_ceiling_stays_under_it_and_above_its_ends() {
        for (int i = 0; i < MANY; i++) {
            assertThat(BridgeLaw.maximumBelow(1, 0.2, 0.7, 3, NOISE.uniform(i))).isBetween(0.7, 1.0 + 1e-12);
        }
    }

    /** A closed bridge's maximum, given its height, is as likely early as late; a steep end pulls it to that end. */
    @Test
    void the_instant_of_the_maximum_lies_where_the_nearer_end_is() {
        assertThat(meanTime(0.8, 0.8)).isCloseTo(0.5, within(0.005));
        assertThat(meanTime(0.1, 2)).isLessThan(0.25);
        assertThat(meanTime(2, 0.1)).isCloseTo(1 - meanTime(0.1, 2), within(0.005));
        assertThat(meanTime(0, 1)).isZero();
        assertThat(meanTime(1, 0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void the_instant_of_the_maximum_has_the_density_of_two_first_passages() {
        double a = 1.0;
        double b = 0.5;
        double early = 0;
        for (int i = 0; i < MANY; i++) {
            early += time(a, b, i) < 0.5 ? 1.0 / MANY : 0;
        }
        assertThat(early).isCloseTo(shareBefore(0.5, a, b), within(0.005));
    }

    /** By the midpoint rule over the density t^-1.5 (1-t)^-1.5 exp(-a²/2t - b²/2(1-t)). */
    private static double shareBefore(double limit, double a, double b) {
        double before = 0;
        double all = 0;
        for (double t = 0.0005; t < 1; t += 0.001) {
            double density = Math.pow(t * (1 - t), -1.5) * Math.exp(-a * a / 2 / t - b * b / 2 / (1 - t));
            all += density;
            before += t < limit ? density : 0;
        }
        return before / all;
    }

    private static double meanTime(double a, double b) {
        double mean = 0;
        for (int i = 0; i < MANY; i++) {
            mean += time(a, b, i) / MANY;
        }
        return mean;
    }

    private static double time(double a, double b, int i) {
        return BridgeLaw.timeOfMaximum(
                a, b, NOISE.uniform(3L * i), NOISE.gaussian(3L * i + 1), NOISE.uniform(3L * i + 2));
    }
}
