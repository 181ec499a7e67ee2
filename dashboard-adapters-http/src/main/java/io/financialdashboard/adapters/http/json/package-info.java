/** How the domain's values are written as JSON, CSV and numbers: the one place that knows the names of the fields. */
@NullMarked
package io.financialdashboard.adapters.http.json;

import org.jspecify.annotations.NullMarked;
