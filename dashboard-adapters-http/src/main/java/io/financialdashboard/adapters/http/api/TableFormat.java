package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Table;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms of what can be a table. */
enum TableFormat {
    /** With whatever nesting says most. */
    JSON,
    /** An array of flat objects. */
    ROWS,
    CSV;

    /** What {@code format} says, or else what {@code Accept} prefers. */
    static TableFormat of(Parameters parameters, Accept accept) {
        return parameters
                .choice("format", TableFormat::find, ids())
                .orElseGet(() -> accept.require(List.of(Representation.JSON, Representation.CSV))
                                .equals(Representation.CSV)
                        ? CSV
                        : JSON);
    }

    /** The table in this form, or {@code nested} where the form is none of a table. */
    <R> Representation represent(Table<R> table, List<R> rows, Supplier<byte[]> nested) {
        return switch (this) {
            case JSON -> Representation.json(nested.get());
            case ROWS -> Representation.json(table.json(rows));
            case CSV -> Representation.of(BarsFormat.CSV_TYPE, table.csv(rows));
        };
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<TableFormat> find(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(TableFormat::id).toList();
    }
}
