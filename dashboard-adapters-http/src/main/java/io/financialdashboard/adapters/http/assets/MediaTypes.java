package io.financialdashboard.adapters.http.assets;

import io.financialdashboard.adapters.http.content.Representation;
import java.util.Map;
import java.util.Set;

/** Which type a file is sent with; {@code nosniff} makes a wrong one fatal. */
final class MediaTypes {
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));
    private static final Set<String> PACKED = Set.of("png", "jpg", "webp", "woff2");

    private MediaTypes() {}

    static Representation representation(String path, byte[] bytes) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        String type = BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
        return PACKED.contains(extension) ? Representation.packed(type, bytes) : Representation.lasting(type, bytes);
    }
}
