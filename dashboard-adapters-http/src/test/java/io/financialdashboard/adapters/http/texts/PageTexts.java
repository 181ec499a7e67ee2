package io.financialdashboard.adapters.http.texts;

import io.financialdashboard.adapters.http.assets.StaticAssets;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The texts that readers get, from the browser's own files. */
public final class PageTexts {
    private PageTexts() {}

    public static Texts english() {
        return all().english();
    }

    public static Texts in(String language) {
        return all().find(language).orElseThrow();
    }

    public static Languages all() {
        try {
            return Languages.of(StaticAssets.fromClasspath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
