package io.financialdashboard.browser;

import io.financialdashboard.app.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A dashboard with a fixed seed that begins on a Tuesday on which all four markets are open, and a browser to look at it
 * with.
 */
final class DashboardInBrowser implements BeforeAllCallback, AfterAllCallback {
    private static final String TUESDAY_MORNING_IN_NEW_YORK = "2024-03-05T15:10:00Z";

    private Chromium chromium;
    private Dashboard dashboard;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        chromium = new Chromium();
        Path lists = Files.createTempDirectory("dashboard-lists");
        dashboard = Dashboard.start(
                "--port=0", "--seed=7", "--clock=" + TUESDAY_MORNING_IN_NEW_YORK, "--data-dir=" + lists);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (dashboard != null) {
            dashboard.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A new window that has seen nothing yet. */
    Window open(Screen screen) {
        return new Window(chromium.browser(), address(), WindowOptions.of(screen));
    }

    Window open(WindowOptions options) {
        return new Window(chromium.browser(), address(), options);
    }

    private String address() {
        return "http://127.0.0.1:" + dashboard.port();
    }
}
