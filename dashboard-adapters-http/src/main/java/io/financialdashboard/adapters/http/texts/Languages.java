package io.financialdashboard.adapters.http.texts;

import io.financialdashboard.adapters.http.assets.StaticAssets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The languages of the pages; English is always among them. Immutable; safe for use by many threads. */
public final class Languages {
    static final String FOLDER = "texts/";
    private static final String DEFAULT = "en";

    private final Map<String, Texts> byTag = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Languages(List<TextsFile> files) {
        List<Language> languages = files.stream().map(TextsFile::language).toList();
        files.forEach(file -> byTag.put(file.language().tag(), new Texts(file, languages)));
        if (!byTag.containsKey(DEFAULT)) {
            throw new IllegalArgumentException("there are no English texts: " + FOLDER + DEFAULT + ".json is missing");
        }
    }

    /**
     * Those of the browser's files below {@code texts/}: {@code de.json} is what the scripts of all pages say in German,
     * {@code chart/de.json} what those of the chart say besides, {@code page/de.json} what only stands in the HTML.
     *
     * @throws IllegalArgumentException if a file cannot be understood or there is no English one
     */
    public static Languages of(StaticAssets assets) {
        SortedMap<String, SortedMap<String, byte[]>> byLanguage = new TreeMap<>();
        assets.below(FOLDER)
                .forEach((path, json) -> byLanguage
                        .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), file -> new TreeMap<>())
                        .put(path, json));
        return new Languages(byLanguage.values().stream().map(TextsFile::read).toList());
    }

    /** All of them, by their tags. */
    public List<Texts> all() {
        return List.copyOf(byTag.values());
    }

    public Texts english() {
        return get(DEFAULT);
    }

    /** @param tag in whatever case, for example {@code de} */
    public Optional<Texts> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /**
     * The first that a browser's reader wants, English if none is to be had.
     *
     * @param acceptLanguage as RFC 9110, 12.5.4, says, for example {@code de-AT,de;q=0.9,en;q=0.8}; what is malformed
     *                       says nothing
     */
    public Texts bestFor(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .flatMap(range -> Optional.ofNullable(Locale.lookupTag(List.of(range), byTag.keySet())).stream())
                .findFirst()
                .map(this::get)
                .orElseGet(this::english);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private Texts get(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no texts in " + tag));
    }
}
