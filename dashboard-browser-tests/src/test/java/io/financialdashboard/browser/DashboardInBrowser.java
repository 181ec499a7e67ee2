package io.financialdashboard.browser;

import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A dashboard with a fixed seed that begins on a Tuesday on which all four markets are open, and a browser to look at it
 * with. All test classes share one of each; each test has a window of its own.
 */
final class DashboardInBrowser implements BeforeAllCallback {
    private static final String TUESDAY_MORNING_IN_NEW_YORK = "2024-03-05T15:10:00Z";

    private Stage stage;

    @Override
    public void beforeAll(ExtensionContext context) {
        stage = context.getRoot()
                .getStore(Namespace.create(DashboardInBrowser.class))
                .computeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    }

    /** A new window that has seen nothing yet. */
    Window open(Screen screen) {
        return open(WindowOptions.of(screen));
    }

    Window open(WindowOptions options) {
        return open(options, stage.dashboard);
    }

    /** A window on a dashboard of the test's own. */
    Window open(WindowOptions options, Dashboard dashboard) {
        return open(dashboard.port(), options);
    }

    /** A new window at another server of this machine. */
    Window open(int port, WindowOptions options) {
        return new Window(stage.chromium.browser(), "http://127.0.0.1:" + port, options);
    }

    /** Where the shared dashboard listens. */
    int port() {
        return stage.dashboard.port();
    }

    /** A dashboard like the shared one on a port of its own, which may be stopped; whoever starts it closes it. */
    static Dashboard start(int port) {
        return startAt(port);
    }

    /** A dashboard like the shared one, with these options besides; whoever starts it closes it. */
    static Dashboard start(String... more) {
        return startAt(0, more);
    }

    private static Dashboard startAt(int port, String... more) {
        var options = new ArrayList<>(List.of(
                "--port=" + port, "--seed=7", "--clock=" + TUESDAY_MORNING_IN_NEW_YORK, "--data-dir=" + newFolder()));
        options.addAll(List.of(more));
        return Dashboard.start(options.toArray(String[]::new));
    }

    /** For watchlists of its own, in what the next clean build takes away. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "lists")), "of");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed by JUnit after the last test class. */
    private static final class Stage implements AutoCloseable {
        private final Chromium chromium = new Chromium();
        private final Dashboard dashboard = start();

        @Override
        public void close() {
            dashboard.close();
            chromium.close();
        }
    }
}
