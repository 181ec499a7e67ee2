/** What is asked of a dashboard from a terminal: prices, candles, a table that lives. */
@NullMarked
package io.financialdashboard.app.terminal;

import org.jspecify.annotations.NullMarked;
