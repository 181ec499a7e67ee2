package io.financialdashboard.adapters.http.description;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Finds what a description says of an answer: by the path, the method, the status. */
final class DescribedPaths {
    private static final String RESPONSES = "/components/responses/";
    private final JsonNode document;
    private final Map<Pattern, JsonNode> items = new LinkedHashMap<>();

    DescribedPaths(JsonNode document) {
        this.document = document;
        document.path("paths").forEachEntry((path, item) -> items.put(form(path), item));
    }

    /** A missing node where the description has nothing of the kind. */
    JsonNode response(String method, String address, int status) {
        if (method.equals("OPTIONS") && status < 300) {
            return JsonMapper.shared().createObjectNode();
        }
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return item(address.split("\\?", 2)[0])
                .map(item -> item.path(verb))
                .filter(JsonNode::isObject)
                .map(operation -> response(operation.path("responses"), status))
                .orElseGet(() -> unrouted(status));
    }

    private Optional<JsonNode> item(String path) {
        return items.entrySet().stream()
                .filter(item -> item.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonNode response(JsonNode responses, int status) {
        JsonNode exact = responses.path(String.valueOf(status));
        // What is no error is described by its own status.
        return exact.isMissingNode() && status >= 400 ? responses.path("default") : exact;
    }

    /** What everybody is answered who asks for what is not there. */
    private JsonNode unrouted(int status) {
        return switch (status) {
            case 400 -> document.at(RESPONSES + "BadParameter");
            case 404 -> document.at(RESPONSES + "NotFoundPage");
            case 429 -> document.at(RESPONSES + "TooMany");
            default -> status < 400 ? MissingNode.getInstance() : document.at(RESPONSES + "Other");
        };
    }

    /** Symbols and files have slashes. */
    private static Pattern form(String path) {
        return Pattern.compile(
                path.replace(".", "\\.").replaceAll("\\{(symbol|path)}", ".+").replaceAll("\\{\\w+}", "[^/]+"));
    }
}
