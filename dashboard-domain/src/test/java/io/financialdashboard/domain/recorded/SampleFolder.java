package io.financialdashboard.domain.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The folder of recorded market data that {@code DASHBOARD_SAMPLES} names; tests that need it are skipped without. */
public final class SampleFolder {
    private SampleFolder() {}

    /** The file of that path within the folder. */
    public static Path file(String path) {
        String folder = System.getenv().getOrDefault("DASHBOARD_SAMPLES", "");
        assumeTrue(!folder.isEmpty(), "DASHBOARD_SAMPLES names no folder of recorded data");
        return Path.of(folder).resolve(path);
    }
}
