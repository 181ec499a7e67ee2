package io.financialdashboard.load;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.stream.Stream;

/** Everybody at the same time, as on a day on which much happens; without alerts where the dashboard takes none. */
public final class TogetherSimulation extends Simulation {
    private final boolean withAlerts = Alerts.areTaken();

    public TogetherSimulation() {
        Profile profile = Profile.chosen();
        setUp(populations(profile)).assertions(Within.promises(profile, assertions(profile)));
    }

    @Override
    public void after() {
        if (withAlerts) {
            Alerts.deleteLeftOvers();
        }
    }

    private List<PopulationBuilder> populations(Profile profile) {
        Stream<PopulationBuilder> always = Stream.of(
                Browse.population(profile),
                RestMix.population(profile),
                StreamFanOut.population(profile),
                SocketStorm.population(profile));
        return withAlerts
                ? Stream.concat(always, AlertStorm.populations(profile).stream())
                        .toList()
                : always.toList();
    }

    private List<Assertion> assertions(Profile profile) {
        return Stream.of(
                        Browse.assertions(profile),
                        RestMix.assertions(profile),
                        StreamFanOut.assertions(profile),
                        SocketStorm.assertions(profile),
                        withAlerts ? AlertStorm.assertions(profile) : List.<Assertion>of())
                .flatMap(List::stream)
                .toList();
    }
}
