package io.financialdashboard.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of simple values, for programs that can do with nothing else: spreadsheets, data frames, workspaces.
 *
 * @param columns in their order
 * @param <R>     what a row is about
 */
public record Table<R>(List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** A named value of each row. */
    record Column<R>(String name, Function<R, Cell> value) {}

    static <R> Column<R> column(String name, Function<R, Cell> value) {
        return new Column<>(name, value);
    }

    /** An array of flat objects. */
    public byte[] json(List<R> rows) {
        return Json.array(json -> rows.forEach(row -> json.object(
                () -> columns.forEach(column -> column.value().apply(row).writeTo(json, column.name())))));
    }

    /** A header and a line for each row, UTF-8, as RFC 4180 has it but for the line's end, which is a line feed. */
    public byte[] csv(List<R> rows) {
        var csv = new StringBuilder();
        csv.append(columns.stream().map(Column::name).collect(Collectors.joining(",")))
                .append('\n');
        for (R row : rows) {
            csv.append(columns.stream()
                            .map(column -> column.value().apply(row).csv())
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }
}
