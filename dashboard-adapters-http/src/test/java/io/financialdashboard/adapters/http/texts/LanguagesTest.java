package io.financialdashboard.adapters.http.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.adapters.http.assets.StaticAssets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final String ENGLISH = """
            {"language": {"tag": "en", "name": "English"}, "news": {"count": {"one": "{count} item", "other": "{count} items"}}}
            """;
    private static final String GERMAN = """
            {"language": {"tag": "de", "name": "Deutsch"}, "news": {"from": "von {name}"}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "fr-FR,fr;q=0.9,de;q=0.8,en;q=0.7 | de",
                "en;q=0.8,de;q=0.9 | de",
                "de;q=0,en | en",
                "fr | en",
                "* | en",
                "'' | en",
                ";;;q=x | en"
            })
    void the_reader_gets_the_language_that_the_browser_wants_most(String header, String language) {
        assertThat(languages().bestFor(header).language()).isEqualTo(language);
    }

    @Test
    void every_language_names_all_that_there_are() {
        assertThat(languages().english().languages())
                .containsExactly(new Language("de", "Deutsch"), new Language("en", "English"));
    }

    @Test
    void values_are_put_in_as_they_are_and_count_chooses_the_form() {
        Texts english = languages().english();

        assertThat(english.text("news.count", Map.of("count", 1))).isEqualTo("1 item");
        assertThat(english.text("news.count", Map.of("count", 2))).isEqualTo("2 items");
        assertThat(languages().find("DE").orElseThrow().text("news.from", Map.of("name", "$1 \\ {name}")))
                .isEqualTo("von $1 \\ {name}");
    }

    @Test
    void a_key_or_a_value_that_is_missing_is_named() {
        Texts german = languages().find("de").orElseThrow();

        assertThatThrownBy(() -> german.text("news.nothing")).hasMessage("no text news.nothing");
        assertThatThrownBy(() -> german.text("news.from")).hasMessage("the text news.from needs a value for name");
    }

    @Test
    void a_file_that_cannot_be_understood_is_named() {
        assertThatThrownBy(() -> languages("texts/en.json", "{")).hasMessageStartingWith("texts/en.json is no JSON: ");
        assertThatThrownBy(() -> languages("texts/pl.json", "{\"language\": {\"tag\": \"pl\"}}"))
                .hasMessage("texts/pl.json is in the language 'pl', whose plural rule is not known");
        assertThatThrownBy(() -> languages("texts/de.json", "{\"language\": {\"tag\": 7}}"))
                .hasMessage("texts/de.json holds 7, allowed are texts and plural forms");
    }

    @Test
    void without_english_there_is_no_page() {
        StaticAssets germanOnly = StaticAssets.of(Map.of("texts/de.json", GERMAN.getBytes(UTF_8)));

        assertThatThrownBy(() -> Languages.of(germanOnly))
                .hasMessage("there are no English texts: texts/en.json is missing");
    }

    private static Languages languages() {
        return languages("texts/de.json", GERMAN);
    }

    private static Languages languages(String file, String content) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("texts/en.json", ENGLISH.getBytes(UTF_8));
        files.put(file, content.getBytes(UTF_8));
        return Languages.of(StaticAssets.of(files));
    }
}
