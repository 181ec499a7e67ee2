/** Figures for whoever runs the server. */
@NullMarked
package io.financialdashboard.adapters.http.metrics;

import org.jspecify.annotations.NullMarked;
