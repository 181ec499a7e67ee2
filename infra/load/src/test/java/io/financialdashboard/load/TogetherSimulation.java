package io.financialdashboard.load;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.stream.Stream;

/** Everybody at the same time, as on a day on which much happens. */
public final class TogetherSimulation extends Simulation {
    public TogetherSimulation() {
        Profile profile = Profile.chosen();
        setUp(
                        Browse.population(profile),
                        RestMix.population(profile),
                        StreamFanOut.population(profile),
                        SocketStorm.population(profile))
                .assertions(Within.promises(profile, assertions(profile)));
    }

    private static List<Assertion> assertions(Profile profile) {
        return Stream.of(
                        Browse.assertions(profile),
                        RestMix.assertions(profile),
                        StreamFanOut.assertions(profile),
                        SocketStorm.assertions(profile))
                .flatMap(List::stream)
                .toList();
    }
}
