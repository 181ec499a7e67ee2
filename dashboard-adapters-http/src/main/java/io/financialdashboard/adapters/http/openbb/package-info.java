/** What OpenBB Workspace asks of a backend: which widgets there are and how they stand together. */
@NullMarked
package io.financialdashboard.adapters.http.openbb;

import org.jspecify.annotations.NullMarked;
