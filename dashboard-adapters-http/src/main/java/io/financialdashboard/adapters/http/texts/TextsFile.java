package io.financialdashboard.adapters.http.texts;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of a language hold: {@code {"area": {"name": "text", "plural": {"one": "…", "other": "…"}}}}.
 *
 * @param forms by key, such as {@code age.minutes}, the texts by their plural category; {@code other} if it has none
 */
record TextsFile(Map<String, Map<String, String>> forms, PluralRule plural) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * @param files by their names
     * @throws IllegalArgumentException if one is not as told above, or in a language whose plurals nobody knows
     */
    static TextsFile read(Map<String, byte[]> files) {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        files.forEach((name, json) -> tree(name, json)
                .forEachEntry((area, entries) ->
                        entries.forEachEntry((entry, value) -> forms.put(area + "." + entry, forms(name, value)))));
        return new TextsFile(Map.copyOf(forms), plural(String.join(", ", files.keySet()), forms));
    }

    private static JsonNode tree(String name, byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(name + " is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static Map<String, String> forms(String name, JsonNode value) {
        if (value.isString()) {
            return Map.of("other", value.stringValue());
        }
        if (!value.isObject() || value.isEmpty()) {
            throw new IllegalArgumentException(name + " holds " + value + ", allowed are texts and plural forms");
        }
        Map<String, String> forms = new LinkedHashMap<>();
        value.forEachEntry((category, text) -> forms.put(category, text.asString()));
        return Map.copyOf(forms);
    }

    private static PluralRule plural(String name, Map<String, Map<String, String>> forms) {
        String tag = plain(forms, "language.tag");
        return PluralRule.find(tag.split("-", 2)[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is in the language '" + tag + "', whose plural rule is not known"));
    }

    Language language() {
        return new Language(plain(forms, "language.tag"), plain(forms, "language.name"));
    }

    private static String plain(Map<String, Map<String, String>> forms, String key) {
        return forms.getOrDefault(key, Map.of()).getOrDefault("other", "");
    }
}
