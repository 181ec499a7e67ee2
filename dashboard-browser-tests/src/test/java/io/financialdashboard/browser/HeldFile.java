package io.financialdashboard.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** A file that a page asks for and does not get until it is let go: what a slow network does, for as long as a test wants. */
final class HeldFile {
    private final Page page;
    private final List<Route> asked = new ArrayList<>();
    private boolean held = true;

    /** @param path how its address ends, for example {@code components/search.js} */
    HeldFile(Page page, String path) {
        this.page = page;
        page.route("**/" + path, this::answer);
    }

    private void answer(Route route) {
        if (held) {
            asked.add(route);
        } else {
            route.resume();
        }
    }

    /** Waits until the page wants it. */
    HeldFile waitUntilAskedFor() {
        page.waitForCondition(() -> !asked.isEmpty());
        return this;
    }

    void letGo() {
        held = false;
        asked.forEach(Route::resume);
    }
}
