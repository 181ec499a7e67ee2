package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.page.docs.DocsView.Content;
import io.financialdashboard.adapters.http.page.docs.DocsView.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the command line asks for an example of an operation. */
final class CurlExample {
    private CurlExample() {}

    static String of(String verb, String path, List<Parameter> parameters, List<Content> bodies) {
        String method = verb.equals("get") ? "" : "-X " + verb.toUpperCase(Locale.ROOT) + " ";
        String body = bodies.stream()
                .findFirst()
                .map(one -> " -H 'Content-Type: " + one.mediaType() + "' -d '"
                        + one.examples().getFirst().text().replaceAll("\\s*\n\\s*", " ") + "'")
                .orElse("");
        return "curl " + method + "\"$SERVER" + filled(path, parameters) + "\"" + body;
    }

    /** With what makes it a request that is answered, and nothing more. */
    private static String filled(String path, List<Parameter> parameters) {
        String filled = path;
        for (Parameter one : parameters) {
            filled = filled.replace("{" + one.name() + "}", one.example());
        }
        String query = parameters.stream()
                .filter(one -> one.place().equals("query") && one.usual())
                .map(one -> one.name() + "=" + one.example())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + "?" + query;
    }
}
