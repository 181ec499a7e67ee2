package io.financialdashboard.adapters.http.description;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The program's description, read once for all tests. */
final class OurDescription {
    private static final ApiDescription OURS = read();

    private OurDescription() {}

    static ApiDescription get() {
        return OURS;
    }

    private static ApiDescription read() {
        try {
            return ApiDescription.fromClasspath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
