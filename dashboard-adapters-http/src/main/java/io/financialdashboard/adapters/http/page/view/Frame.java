package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/**
 * What is around every page.
 *
 * @param setting     where files are, and whether news and time come at all
 * @param source      {@code simulated}, {@code replay} or {@code live}
 * @param lastUpdated ISO-8601 instant of the newest data
 * @param place       which page it is: {@code markets}, {@code chart}, or empty for none of them
 * @param assets      everything that the search can find
 */
public record Frame(
        String title,
        String place,
        PageSetting setting,
        String source,
        String sourceText,
        String lastUpdated,
        List<SessionText> sessions,
        List<Instrument> assets) {
    public AssetPaths files() {
        return setting.files();
    }
}
