package io.financialdashboard.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a window looks at the page.
 *
 * @param workers whether shared and service workers run. Playwright sees and answers the requests of pages only, so they
 *                do where a test is about them and nowhere else.
 */
record WindowOptions(Screen screen, ColorScheme scheme, boolean scripts, String language, boolean workers) {
    static WindowOptions of(Screen screen) {
        return new WindowOptions(screen, ColorScheme.DARK, true, "en-GB", false);
    }

    WindowOptions in(ColorScheme other) {
        return new WindowOptions(screen, other, scripts, language, workers);
    }

    WindowOptions withoutScripts() {
        return new WindowOptions(screen, scheme, false, language, workers);
    }

    WindowOptions withWorkers() {
        return new WindowOptions(screen, scheme, scripts, language, true);
    }

    /** In a browser set to that language. */
    WindowOptions speaking(String other) {
        return new WindowOptions(screen, scheme, scripts, other, workers);
    }
}
