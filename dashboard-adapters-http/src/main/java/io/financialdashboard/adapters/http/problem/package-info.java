/** What went wrong, as RFC 9457 says it. */
@NullMarked
package io.financialdashboard.adapters.http.problem;

import org.jspecify.annotations.NullMarked;
