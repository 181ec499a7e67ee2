/** A client for programs that ask a dashboard. */
@NullMarked
package io.financialdashboard.client;

import org.jspecify.annotations.NullMarked;
