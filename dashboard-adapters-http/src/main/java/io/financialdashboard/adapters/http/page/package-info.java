/** The pages: what a browser shows before any script runs. */
@NullMarked
package io.financialdashboard.adapters.http.page;

import org.jspecify.annotations.NullMarked;
