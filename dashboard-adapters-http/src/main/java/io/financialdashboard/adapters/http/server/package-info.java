/** The HTTP server: its settings, its routes and its edge. */
@NullMarked
package io.financialdashboard.adapters.http.server;

import org.jspecify.annotations.NullMarked;
