/** The interface described for programs: OpenAPI 3.1. */
@NullMarked
package io.financialdashboard.adapters.http.description;

import org.jspecify.annotations.NullMarked;
