package io.financialdashboard.adapters.http.page.docs;

import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON in lines, as people write it: {@code "name": "Metals"}, where the printer of the library puts a space before the colon. */
final class ReadableJson {
    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER)));

    private ReadableJson() {}

    static String of(JsonNode node) {
        return WRITER.writeValueAsString(node);
    }
}
