package io.financialdashboard.adapters.http.page.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.description.ApiDescription;
import io.financialdashboard.adapters.http.page.PageTemplates;
import io.financialdashboard.adapters.http.page.docs.DocsView.Operation;
import io.financialdashboard.adapters.http.page.docs.DocsView.Parameter;
import io.financialdashboard.adapters.http.page.docs.DocsView.ValueType;
import io.financialdashboard.adapters.http.texts.PageTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsReaderTest {
    private static final JsonNode DOCUMENT = document();
    private static final DocsView VIEW = new DocsReader(DOCUMENT).view(file -> "/assets/" + file, PageTexts.english());

    @Test
    void every_operation_of_the_description_has_its_place_on_the_page() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.path("paths")
                .forEach(item -> item.findValues("operationId").forEach(id -> described.add(id.asString())));

        assertThat(operations().stream().map(Operation::id)).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_link_within_the_page_leads_somewhere_and_every_place_is_there_once() {
        String html = new String(new PageTemplates().render("docs.jte", VIEW), StandardCharsets.UTF_8);
        List<String> places = found(html, " id=\"([^\"]+)\"");

        assertThat(places).doesNotHaveDuplicates();
        assertThat(found(html, " href=\"#([^\"]+)\"")).hasSizeGreaterThan(100).isSubsetOf(places);
    }

    @Test
    void an_operation_tells_its_parameters_and_how_to_ask_it() {
        Operation historical = operation("historical");

        assertThat(historical.parameters())
                .extracting(Parameter::name)
                .containsExactly("market", "symbol", "interval", "from", "to", "limit", "format", "If-None-Match");
        assertThat(historical.parameters().get(2).type())
                .isEqualTo(new ValueType("Interval, by default 1d", "Interval"));
        assertThat(historical.parameters().get(6).choices()).containsExactly("json", "columns", "csv");
        assertThat(historical.curl()).isEqualTo("curl \"$SERVER/api/historical/crypto/BTC-USDT\"");
        assertThat(operation("indicators").curl()).endsWith("?indicators=macd:12:26:9,rsi:14\"");
        assertThat(operation("udfHistory").curl())
                .endsWith("/udf/history?symbol=CRYPTO:BTC/USDT&resolution=60&countback=24\"");
        assertThat(operation("createWatchlist").curl())
                .isEqualTo("curl -X POST \"$SERVER/api/watchlists\" -H 'Content-Type: application/json' -d '{ \"name\":"
                        + " \"Metals\", \"symbols\": [ \"XAUUSD\" ] }'");
    }

    @Test
    void json_is_written_as_people_write_it() {
        String html = new String(new PageTemplates().render("docs.jte", VIEW), StandardCharsets.UTF_8);

        assertThat(html).contains("\"symbols\": [").doesNotContain("\" : ");
    }

    @Test
    void only_what_a_form_can_ask_has_one() {
        assertThat(operations().stream().filter(one -> !one.triable()).map(Operation::id))
                .containsExactly("socket");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\",\"minimum\":1,\"maximum\":9,\"default\":5};integer, 1 to 9, by default 5;``",
                "{\"type\":[\"number\",\"null\"]};number or null;``",
                "{\"enum\":[\"a\",null]};one of a, null;``",
                "{\"const\":false};always false;``",
                "{\"$ref\":\"#/components/schemas/Bar\"};Bar;Bar",
                "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Bar\"}};array of Bar;Bar",
                "{\"additionalProperties\":{\"type\":\"string\"}};object of string;``",
                "{\"oneOf\":[{\"$ref\":\"#/x/Bar\"},{\"type\":\"null\"}]};Bar or null;``",
                "{};anything;``"
            })
    void a_schema_is_told_in_words(String schema, String words, String reference) {
        assertThat(TypeWords.of(JsonMapper.shared().readTree(schema))).isEqualTo(new ValueType(words, reference));
    }

    @Test
    void prose_is_paragraphs_with_code_in_them() {
        assertThat(Prose.of("Say `market`.\n\nOr not."))
                .containsExactly(
                        new Prose(List.of(
                                new Prose.Span("Say ", false),
                                new Prose.Span("market", true),
                                new Prose.Span(".", false))),
                        new Prose(List.of(new Prose.Span("Or not.", false))));
        assertThat(Prose.of("")).isEmpty();
    }

    private static List<Operation> operations() {
        return VIEW.sections().stream()
                .flatMap(section -> section.operations().stream())
                .toList();
    }

    private static Operation operation(String id) {
        return operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static JsonNode document() {
        try {
            return ApiDescription.fromClasspath().document();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
