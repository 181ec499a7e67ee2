/** One bar file read row by row: exact decimals, exact instants, a problem with its line for all else. */
@NullMarked
package io.financialdashboard.adapters.replay.csv;

import org.jspecify.annotations.NullMarked;
