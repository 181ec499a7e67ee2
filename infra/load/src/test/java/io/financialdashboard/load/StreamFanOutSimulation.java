package io.financialdashboard.load;

import io.gatling.javaapi.core.Simulation;

/** {@link StreamFanOut} alone. */
public final class StreamFanOutSimulation extends Simulation {
    public StreamFanOutSimulation() {
        Profile profile = Profile.chosen();
        setUp(StreamFanOut.population(profile)).assertions(Within.promises(profile, StreamFanOut.assertions(profile)));
    }
}
