package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.page.view.AssetPaths;
import io.financialdashboard.adapters.http.texts.Texts;
import java.util.List;

/**
 * The interface as a page shows it.
 *
 * @param texts    the words around it; the description itself is in English
 * @param answers  those that many operations share
 * @param schemas  by name
 */
public record DocsView(
        AssetPaths files,
        Texts texts,
        String title,
        String version,
        List<Prose> about,
        List<Section> sections,
        List<Answer> answers,
        List<Schema> schemas) {
    /** What belongs together. */
    public record Section(String name, String anchor, List<Prose> about, List<Operation> operations) {}

    /**
     * @param triable whether a form can ask it
     * @param curl    an example for the command line, with the server's place left as a variable
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<Prose> about,
            List<Parameter> parameters,
            List<Content> body,
            List<Answer> answers,
            boolean triable,
            String curl) {}

    /**
     * @param place   {@code path}, {@code query} or {@code header}
     * @param usual   whether an example of a request has it: what is required, or one of several of which one must be there
     * @param choices its values where they can be counted
     */
    public record Parameter(
            String name,
            String place,
            boolean required,
            boolean usual,
            ValueType type,
            List<Prose> about,
            String example,
            List<String> choices) {}

    /**
     * @param status    empty for one that many operations share
     * @param reference the name of the shared one that this is, or empty
     */
    public record Answer(
            String status, String reference, List<Prose> about, List<Header> headers, List<Content> contents) {}

    /** A header of an answer. */
    public record Header(String name, List<Prose> about) {}

    /** A body of one media type. */
    public record Content(String mediaType, ValueType type, List<Example> examples) {}

    /** @param text as it is sent, laid out to be read */
    public record Example(String summary, String text) {}

    /**
     * What a value is, in words.
     *
     * @param reference the schema that it is made of, or empty
     */
    public record ValueType(String words, String reference) {}

    /** @param json the schema itself */
    public record Schema(String name, List<Prose> about, ValueType type, List<Field> fields, String json) {}

    /** A member of an object. */
    public record Field(String name, boolean required, ValueType type, List<Prose> about) {}
}
