package io.financialdashboard.load;

import io.gatling.javaapi.core.Simulation;

/** {@link AlertStorm} alone. */
public final class AlertStormSimulation extends Simulation {
    public AlertStormSimulation() {
        Profile profile = Profile.chosen();
        setUp(AlertStorm.populations(profile)).assertions(Within.promises(profile, AlertStorm.assertions(profile)));
    }

    @Override
    public void after() {
        Alerts.deleteLeftOvers();
    }
}
