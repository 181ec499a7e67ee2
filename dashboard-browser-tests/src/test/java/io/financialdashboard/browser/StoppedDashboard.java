package io.financialdashboard.browser;

import io.financialdashboard.app.Dashboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A dashboard whose time stands still on a Tuesday on which all markets are open, so that every look at it is the same. */
final class StoppedDashboard implements BeforeAllCallback, AfterAllCallback {
    private final List<String> more;
    private Chromium chromium;
    private Dashboard dashboard;

    /** @param more options besides */
    StoppedDashboard(String... more) {
        this.more = List.of(more);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = new Chromium();
        List<String> options = new ArrayList<>(List.of(
                "--port=0",
                "--seed=7",
                "--clock=2024-03-05T15:10:00Z",
                "--clock-rate=0",
                "--data-dir=" + DashboardInBrowser.newFolder()));
        options.addAll(more);
        dashboard = Dashboard.start(options.toArray(String[]::new));
    }

    Window open(Screen screen) {
        return open(WindowOptions.of(screen));
    }

    Window open(WindowOptions options) {
        return new Window(chromium.browser(), "http://127.0.0.1:" + dashboard.port(), options);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dashboard.close();
        chromium.close();
    }
}
