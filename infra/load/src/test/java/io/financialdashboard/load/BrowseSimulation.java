package io.financialdashboard.load;

import io.gatling.javaapi.core.Simulation;

/** {@link Browse} alone. */
public final class BrowseSimulation extends Simulation {
    public BrowseSimulation() {
        Profile profile = Profile.chosen();
        setUp(Browse.population(profile)).assertions(Within.promises(profile, Browse.assertions(profile)));
    }
}
