package io.financialdashboard.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How many come, for how long, and how long an answer may take. */
enum Profile {
    /** Proves within seconds that each scenario works; its promises hold on a machine that does much else at the time. */
    SMOKE(
            new Crowd(Duration.ofSeconds(10), 1, 3, 50, 40),
            new Storm(6, 10, 30),
            new Promise(
                    0.0,
                    Duration.ofMillis(4_000),
                    Duration.ofMillis(3_000),
                    Duration.ofMillis(4_000),
                    Duration.ofMillis(8_000))),

    /** What one replica has to bear in QA. */
    FULL(
            new Crowd(Duration.ofSeconds(90), 5, 20, 1_000, 400),
            new Storm(24, 20, 300),
            new Promise(
                    0.1,
                    Duration.ofMillis(1_000),
                    Duration.ofMillis(500),
                    Duration.ofMillis(1_000),
                    Duration.ofMillis(4_000)));

    private static final String PROPERTY = "load.profile";

    private final Crowd crowd;
    private final Storm storm;
    private final Promise promise;

    Profile(Crowd crowd, Storm storm, Promise promise) {
        this.crowd = crowd;
        this.storm = storm;
        this.promise = promise;
    }

    /**
     * The one that the system property {@code load.profile} names, {@link #SMOKE} where nothing is said.
     *
     * @throws IllegalArgumentException if there is none of that name, naming those there are
     */
    static Profile chosen() {
        String name = System.getProperty(PROPERTY, "smoke");
        return Arrays.stream(values())
                .filter(profile -> profile.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s must be smoke or full, got '%s'".formatted(PROPERTY, name)));
    }

    Crowd crowd() {
        return crowd;
    }

    Storm storm() {
        return storm;
    }

    Promise promise() {
        return promise;
    }

    /**
     * Who comes.
     *
     * @param span             how long new readers and programs keep coming, and streams are held
     * @param readersPerSecond people who open the page and look around
     * @param programsPerSecond programs that ask the API {@value RestMix#REQUESTS} times each
     * @param streams          server-sent streams that are open at the same time
     * @param sockets          WebSockets that all come in the same moment
     */
    record Crowd(Duration span, double readersPerSecond, double programsPerSecond, int streams, int sockets) {}

    /**
     * Who has alerts.
     *
     * @param makers       who make alerts and move them, a change a second each
     * @param alertsOfEach how many of them has each; all of them are no more than a dashboard may have, 1,000
     * @param listeners    streams of what alerts tell
     */
    record Storm(int makers, int alertsOfEach, int listeners) {}

    /**
     * What they are promised.
     *
     * @param failedPercent most requests that may fail, in percent of all; 0 for none
     * @param page          99 of 100 pages and what belongs to them come within this time
     * @param answer        99 of 100 answers of the API come within this time, those to a change on disk too
     * @param frame         99 of 100 streams that are opened or resumed have their first event within this time, and 99 of
     *                      100 firings of alerts have arrived
     * @param storm         99 of 100 sockets have prices within this time, though all came at once
     */
    record Promise(double failedPercent, Duration page, Duration answer, Duration frame, Duration storm) {}
}
