package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.page.docs.DocsView.Answer;
import io.financialdashboard.adapters.http.page.docs.DocsView.Content;
import io.financialdashboard.adapters.http.page.docs.DocsView.Example;
import io.financialdashboard.adapters.http.page.docs.DocsView.Header;
import io.financialdashboard.adapters.http.page.docs.DocsView.Operation;
import io.financialdashboard.adapters.http.page.docs.DocsView.Parameter;
import io.financialdashboard.adapters.http.page.docs.DocsView.Section;
import io.financialdashboard.adapters.http.page.view.AssetPaths;
import io.financialdashboard.adapters.http.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Makes of the description what the page shows. */
final class DocsReader {
    private static final List<String> VERBS = List.of("get", "post", "put", "delete");
    private final JsonNode document;

    DocsReader(JsonNode document) {
        this.document = document;
    }

    DocsView view(AssetPaths files, Texts texts) {
        JsonNode info = document.path("info");
        List<Answer> shared = new ArrayList<>();
        document.at("/components/responses").forEachEntry((name, response) -> shared.add(answer("", name, response)));
        return new DocsView(
                files,
                texts,
                info.path("title").asString(),
                info.path("version").asString(),
                Prose.of(info.path("description").asString("")),
                sections(),
                shared,
                new DocsSchemas(document).all());
    }

    private List<Section> sections() {
        return document.path("tags").values().stream()
                .map(tag -> {
                    String name = tag.path("name").asString();
                    String anchor = "section-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
                    return new Section(name, anchor, about(tag), operations(name));
                })
                .filter(section -> !section.operations().isEmpty())
                .toList();
    }

    private List<Operation> operations(String tag) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> VERBS.stream()
                        .filter(verb ->
                                item.path(verb).at("/tags/0").asString("").equals(tag))
                        .forEach(verb -> found.add(operation(path, item, verb))));
        return found;
    }

    private Operation operation(String path, JsonNode item, String verb) {
        JsonNode operation = item.path(verb);
        List<Parameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(one -> parameters.add(parameter(resolved(one))));
        operation.path("parameters").forEach(one -> parameters.add(parameter(resolved(one))));
        List<Answer> answers = new ArrayList<>();
        operation.path("responses").forEachEntry((status, one) -> answers.add(answer(status, "", one)));
        JsonNode body = resolved(operation.path("requestBody"));
        List<Content> bodies = contents(body);
        return new Operation(
                operation.path("operationId").asString(),
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(),
                about(operation),
                parameters,
                bodies,
                answers,
                !operation.path("responses").has("101"),
                CurlExample.of(verb, path, parameters, bodies));
    }

    private Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        JsonNode target = resolved(schema);
        boolean isRequired = parameter.path("required").asBoolean(false);
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                isRequired,
                isRequired || parameter.path("x-usual").asBoolean(false),
                TypeWords.of(schema),
                about(parameter),
                parameter.path("example").asString(""),
                target.path("enum").values().stream().map(JsonNode::asString).toList());
    }

    private Answer answer(String status, String name, JsonNode described) {
        boolean isShared = described.has("$ref");
        JsonNode response = resolved(described);
        String reference = isShared ? TypeWords.of(described).reference() : name;
        if (isShared) {
            return new Answer(status, reference, about(response), List.of(), List.of());
        }
        List<Header> headers = new ArrayList<>();
        response.path("headers").forEachEntry((header, one) -> headers.add(new Header(header, about(resolved(one)))));
        return new Answer(status, reference, about(response), headers, contents(response));
    }

    private static List<Content> contents(JsonNode holder) {
        List<Content> contents = new ArrayList<>();
        holder.path("content")
                .forEachEntry((type, media) ->
                        contents.add(new Content(type, TypeWords.of(media.path("schema")), examples(media))));
        return contents;
    }

    private static List<Example> examples(JsonNode media) {
        List<Example> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(new Example("", text(media.path("example"))));
        }
        media.path("examples")
                .forEach(one -> examples.add(new Example(one.path("summary").asString(""), text(one.path("value")))));
        return examples;
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.stringValue() : ReadableJson.of(example);
    }

    private static List<Prose> about(JsonNode node) {
        return Prose.of(node.path("description").asString(""));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
