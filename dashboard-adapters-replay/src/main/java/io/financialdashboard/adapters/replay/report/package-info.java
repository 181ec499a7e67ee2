/** What reading the files found: which were bars, which rows were taken, and what was wrong where. */
@NullMarked
package io.financialdashboard.adapters.replay.report;

import org.jspecify.annotations.NullMarked;
