package io.financialdashboard.adapters.http.openbb;

import java.util.List;

/**
 * A widget, drawn from a route that exists without Workspace too.
 *
 * @param name    ends its id
 * @param columns of its table; none for a chart
 */
record Widget(String name, String title, String description, String endpoint, Place place, List<TableColumn> columns) {
    Widget {
        columns = List.copyOf(columns);
    }

    /**
     * Where it stands in the app, on a grid of 40 columns.
     *
     * @param x from the left
     * @param y from above
     */
    record Place(int x, int y, int width, int height) {}

    /** Unique among the widgets of all backends that somebody may have connected. */
    String id() {
        return "financial_dashboard_" + name;
    }

    boolean isTable() {
        return !columns.isEmpty();
    }
}
