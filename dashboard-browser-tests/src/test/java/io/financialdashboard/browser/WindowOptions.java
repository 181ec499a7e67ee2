package io.financialdashboard.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a window looks at the page. */
record WindowOptions(Screen screen, ColorScheme scheme, boolean scripts) {
    static WindowOptions of(Screen screen) {
        return new WindowOptions(screen, ColorScheme.DARK, true);
    }

    WindowOptions in(ColorScheme other) {
        return new WindowOptions(screen, other, scripts);
    }

    WindowOptions withoutScripts() {
        return new WindowOptions(screen, scheme, false);
    }
}
