package io.financialdashboard.adapters.http.request;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** A request header that is a list: it may come in several lines, which mean the same as one (RFC 9110, 5.3). */
public final class ListHeader {
    private ListHeader() {}

    /** All its lines as one, in their order; empty if there is none. */
    public static Optional<String> of(Context ctx, String name) {
        return joined(Collections.list(ctx.req().getHeaders(name)));
    }

    /** The same before there is a context. */
    public static Optional<String> of(HttpFields fields, String name) {
        return joined(fields.getValuesList(name));
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
    }
}
