package io.financialdashboard.load;

import io.gatling.javaapi.core.Simulation;

/** {@link SocketStorm} alone. */
public final class SocketStormSimulation extends Simulation {
    public SocketStormSimulation() {
        Profile profile = Profile.chosen();
        setUp(SocketStorm.population(profile)).assertions(Within.promises(profile, SocketStorm.assertions(profile)));
    }
}
