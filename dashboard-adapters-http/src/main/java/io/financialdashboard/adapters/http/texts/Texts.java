package io.financialdashboard.adapters.http.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one language. {@code format/texts.js} finds the same ones in the browser. Immutable; safe for use by many
 * threads.
 */
public final class Texts {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    /** Names the value that chooses among plural forms. */
    private static final String COUNT = "count";

    private final Map<String, Map<String, String>> forms;
    private final PluralRule plural;
    private final List<Language> languages;

    /** @param languages all that there are */
    Texts(TextsFile file, List<Language> languages) {
        this.forms = file.forms();
        this.plural = file.plural();
        this.languages = List.copyOf(languages);
    }

    /** The BCP 47 tag of the language, for example {@code de}. */
    public String language() {
        return text("language.tag");
    }

    /** All that the reader can choose from. */
    public List<Language> languages() {
        return languages;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return text("language.direction");
    }

    /** Where the browser finds what the scripts of all pages say, below {@code web/}. */
    public String file() {
        return Languages.FOLDER + language() + ".json";
    }

    /** Where it finds what those of the chart say besides. */
    public String chartFile() {
        return Languages.FOLDER + "chart/" + language() + ".json";
    }

    /** How numbers are written. */
    public Locale numbers() {
        return Locale.forLanguageTag(text("language.numbers"));
    }

    /** How days and months are written. */
    public Locale dates() {
        return Locale.forLanguageTag(text("language.dates"));
    }

    /**
     * @param key area and name, joined by a dot
     * @throws IllegalArgumentException for a key that is not there or a text that needs values
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * The text with its values put in, for example {@code text("market.opens", Map.of("time", "13:30"))}. An entry with
     * plural forms is chosen by the value {@code count}.
     *
     * @param values by the names in braces
     * @throws IllegalArgumentException for a key or value that is not there
     */
    public String text(String key, Map<String, ?> values) {
        return VALUE.matcher(form(key, values)).replaceAll(found -> quoted(key, values, found));
    }

    private static String quoted(String key, Map<String, ?> values, MatchResult found) {
        Object value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("the text " + key + " needs a value for " + found.group(1));
        }
        return Matcher.quoteReplacement(value.toString());
    }

    private String form(String key, Map<String, ?> values) {
        Map<String, String> entry = forms.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        String category = values.get(COUNT) instanceof Number count ? plural.category(count.longValue()) : "other";
        return Optional.ofNullable(entry.get(category))
                .or(() -> Optional.ofNullable(entry.get("other")))
                .orElseThrow(() -> new IllegalArgumentException("the text " + key + " has no form other"));
    }
}
