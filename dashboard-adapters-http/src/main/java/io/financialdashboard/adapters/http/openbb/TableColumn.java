package io.financialdashboard.adapters.http.openbb;

import io.financialdashboard.adapters.http.json.JsonWriter;

/**
 * A column of a table in a widget, in the words of AG Grid, with which Workspace draws it.
 *
 * @param field of the rows
 * @param kind  how its values are shown
 */
record TableColumn(String field, String title, Kind kind) {
    enum Kind {
        /** Text, kept in sight at the left. */
        NAME,
        TEXT,
        /** A number as it is. */
        PLAIN,
        /** A number in words of thousands and millions. */
        COUNT,
        /** A percentage, green above and red below zero. */
        CHANGE,
        FLAG
    }

    void write(JsonWriter json) {
        json.text("field", field).text("headerName", title).text("cellDataType", dataType());
        switch (kind) {
            case NAME -> json.text("pinned", "left");
            case PLAIN -> json.text("formatterFn", "none");
            case COUNT -> json.text("formatterFn", "int");
            case CHANGE -> json.text("formatterFn", "percent").text("renderFn", "greenRed");
            case TEXT, FLAG -> json.flag("sortable", true);
        }
    }

    private String dataType() {
        return switch (kind) {
            case NAME, TEXT -> "text";
            case PLAIN, COUNT, CHANGE -> "number";
            case FLAG -> "boolean";
        };
    }
}
