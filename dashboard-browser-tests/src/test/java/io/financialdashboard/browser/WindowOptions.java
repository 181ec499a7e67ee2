package io.financialdashboard.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a window looks at the page. */
record WindowOptions(Screen screen, ColorScheme scheme, boolean scripts, String language) {
    static WindowOptions of(Screen screen) {
        return new WindowOptions(screen, ColorScheme.DARK, true, "en-GB");
    }

    WindowOptions in(ColorScheme other) {
        return new WindowOptions(screen, other, scripts, language);
    }

    WindowOptions withoutScripts() {
        return new WindowOptions(screen, scheme, false, language);
    }

    /** In a browser set to that language. */
    WindowOptions speaking(String other) {
        return new WindowOptions(screen, scheme, scripts, other);
    }
}
