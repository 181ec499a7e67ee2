/** The server-sent events: one beat for all, frames encoded once, a bounded queue for each client. */
@NullMarked
package io.financialdashboard.adapters.http.stream;

import org.jspecify.annotations.NullMarked;
