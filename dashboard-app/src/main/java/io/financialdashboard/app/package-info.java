/** Reads the configuration, builds everything with plain constructor calls, starts it in order and stops it in reverse. */
@NullMarked
package io.financialdashboard.app;

import org.jspecify.annotations.NullMarked;
