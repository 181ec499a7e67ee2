package io.financialdashboard.adapters.http.page.view;

import io.financialdashboard.adapters.http.texts.Texts;
import java.util.List;

/**
 * What is around every page.
 *
 * @param setting     where files are, and whether news and time come at all
 * @param texts       the words of the page's language
 * @param source      {@code simulated}, {@code replay} or {@code live}
 * @param lastUpdated ISO-8601 instant of the newest data
 * @param clock       the same as a time of day in UTC
 * @param place       which page it is: {@code markets}, {@code chart}, or empty for none of them
 * @param assets      everything that the search can find
 */
public record Frame(
        String title,
        String place,
        PageSetting setting,
        Texts texts,
        String source,
        String lastUpdated,
        String clock,
        List<SessionText> sessions,
        List<Instrument> assets) {
    public AssetPaths files() {
        return setting.files();
    }

    /** Whether the page follows the market: what a page that does not says of times would be wrong a minute later. */
    public boolean isLive() {
        return !place.isEmpty();
    }

    /** Where the prices come from, in words. */
    public String sourceText() {
        return texts.text("source." + source);
    }
}
