package io.financialdashboard.load;

import io.gatling.javaapi.core.Simulation;

/** {@link RestMix} alone. */
public final class RestMixSimulation extends Simulation {
    public RestMixSimulation() {
        Profile profile = Profile.chosen();
        setUp(RestMix.population(profile)).assertions(Within.promises(profile, RestMix.assertions(profile)));
    }
}
