package io.financialdashboard.adapters.http.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file in which a picture is had: the ending of its address. */
enum PictureFile {
    SVG("image/svg+xml"),
    PNG("image/png");

    static final List<String> ENDINGS =
            Arrays.stream(values()).map(PictureFile::ending).toList();

    private final String contentType;

    PictureFile(String contentType) {
        this.contentType = contentType;
    }

    static Optional<PictureFile> of(String path) {
        return Arrays.stream(values())
                .filter(file -> path.endsWith(file.ending()))
                .findFirst();
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    String contentType() {
        return contentType;
    }
}
