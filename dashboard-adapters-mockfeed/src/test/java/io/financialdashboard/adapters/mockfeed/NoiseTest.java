package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
    private static final Noise NOISE = Noise.ofSeed(42).named("test");
    private static final int MANY = 200_000;

    @ParameterizedTest // Python 3.11, statistics.NormalDist().inv_cdf
    @CsvSource({
        "0.5, 0",
        "0.6, 0.2533471031357998",
        "0.9, 1.2815515655446008",
        "0.975, 1.9599639845400536",
        "0.001, -3.090232306167813",
        "0.99999, 4.264890793923841",
        "1e-12, -7.034483825301132"
    })
    void the_normal_quantile_agrees_with_a_table(double p, double expected) {
        assertThat(NormalQuantile.of(p)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void gaussians_have_the_moments_of_the_normal_distribution() {
        double mean = 0;
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < MANY; i++) {
            double x = NOISE.gaussian(i);
            mean += x / MANY;
            second += x * x / MANY;
            fourth += x * x * x * x / MANY;
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(second).isCloseTo(1, within(0.01));
        assertThat(fourth).isCloseTo(3, within(0.1));
    }

    @Test
    void neighbouring_counters_and_keys_are_independent() {
        double counters = 0;
        double keys = 0;
        for (int i = 0; i < MANY; i++) {
            counters += NOISE.gaussian(i) * NOISE.gaussian(i + 1) / MANY;
            keys += NOISE.at(i).gaussian(0) * NOISE.at(i + 1).gaussian(0) / MANY;
        }
        assertThat(counters).isCloseTo(0, within(0.01));
        assertThat(keys).isCloseTo(0, within(0.01));
    }

    @Test
    void a_number_depends_on_seed_name_key_and_counter_only() {
        assertThat(Noise.ofSeed(42).named("test").uniform(7)).isEqualTo(NOISE.uniform(7));
        Set<Double> others = new HashSet<>();
        others.add(NOISE.uniform(7));
        others.add(NOISE.uniform(8));
        others.add(NOISE.at(7).uniform(7));
        others.add(NOISE.named("tset").uniform(7));
        others.add(Noise.ofSeed(43).named("test").uniform(7));
        assertThat(others).hasSize(5).allSatisfy(number -> assertThat(number).isStrictlyBetween(0.0, 1.0));
    }
}
