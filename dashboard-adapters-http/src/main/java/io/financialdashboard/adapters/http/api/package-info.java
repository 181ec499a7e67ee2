/** The handlers of the REST API: parse, ask a facade, write. */
@NullMarked
package io.financialdashboard.adapters.http.api;

import org.jspecify.annotations.NullMarked;
