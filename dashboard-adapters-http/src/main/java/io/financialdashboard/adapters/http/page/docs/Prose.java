package io.financialdashboard.adapters.http.page.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A paragraph of a description, in which {@code `…`} is code. */
public record Prose(List<Span> spans) {
    /** @param code whether it is to be read letter by letter */
    public record Span(String text, boolean code) {}

    public Prose {
        spans = List.copyOf(spans);
    }

    /** The paragraphs of a text; none of an empty one. */
    static List<Prose> of(String text) {
        return Arrays.stream(text.split("\n\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(Prose::paragraph)
                .toList();
    }

    private static Prose paragraph(String text) {
        List<Span> spans = new ArrayList<>();
        boolean code = false;
        for (String piece : text.split("`", -1)) {
            if (!piece.isEmpty()) {
                spans.add(new Span(piece, code));
            }
            code = !code;
        }
        return new Prose(spans);
    }
}
