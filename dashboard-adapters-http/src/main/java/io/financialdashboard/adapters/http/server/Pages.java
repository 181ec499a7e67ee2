package io.financialdashboard.adapters.http.server;

import io.javalin.http.Handler;

/**
 * The HTML pages, made elsewhere.
 *
 * @param dashboard {@code GET /}
 * @param chart     {@code GET /chart/{market}/<symbol>}, with the path parameters {@code market} and {@code symbol}; the
 *                  latter may hold a slash
 * @param notFound  any address that nothing is at; says 404 itself
 * @param offline   {@code GET /offline}, which browsers keep to show where the server cannot be reached
 * @param docs      {@code GET /docs}, where programmers read and try the interface
 */
public record Pages(Handler dashboard, Handler chart, Handler notFound, Handler offline, Handler docs) {
    Pages withChart(Handler other) {
        return new Pages(dashboard, other, notFound, offline, docs);
    }
}
