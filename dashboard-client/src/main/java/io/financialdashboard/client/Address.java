package io.financialdashboard.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;

/** A path with its query, escaped. */
record Address(String text) {
    static Address of(String path) {
        return new Address(path);
    }

    /** One part of a path; a slash in it is none of the path's. */
    static String part(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** With that parameter, if it has a value. */
    Address with(String name, Optional<?> value) {
        return value.map(one -> new Address(text + (text.contains("?") ? "&" : "?") + name + "="
                        + URLEncoder.encode(one.toString(), UTF_8)))
                .orElse(this);
    }
}
