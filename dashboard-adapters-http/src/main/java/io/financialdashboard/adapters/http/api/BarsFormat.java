package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which bars are given. */
enum BarsFormat {
    JSON,
    COLUMNS,
    CSV;

    static final String CSV_TYPE = Representation.CSV + ";charset=utf-8";

    /** What {@code format} says, or else what {@code Accept} prefers. */
    static BarsFormat of(Parameters parameters, Accept accept) {
        return parameters
                .choice("format", BarsFormat::find, ids())
                .orElseGet(() -> accept.require(List.of(Representation.JSON, Representation.CSV))
                                .equals(Representation.CSV)
                        ? CSV
                        : JSON);
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<BarsFormat> find(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(BarsFormat::id).toList();
    }
}
