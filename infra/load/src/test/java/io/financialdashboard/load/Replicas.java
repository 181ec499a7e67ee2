package io.financialdashboard.load;

import java.util.Arrays;
import java.util.Locale;

/** How many dashboards answer at the target: of several, any may get each new connection, as behind a Service without affinity. */
enum Replicas {
    ONE,
    SEVERAL;

    private static final String PROPERTY = "load.replicas";

    /**
     * What the system property {@code load.replicas} says, {@link #ONE} where nothing is said.
     *
     * @throws IllegalArgumentException if it says anything else
     */
    static Replicas chosen() {
        String name = System.getProperty(PROPERTY, "one");
        return Arrays.stream(values())
                .filter(replicas -> replicas.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s must be one or several, got '%s'".formatted(PROPERTY, name)));
    }
}
