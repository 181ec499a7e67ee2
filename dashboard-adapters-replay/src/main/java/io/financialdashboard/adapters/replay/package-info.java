/** Recorded history from CSV files, as back-filled history and as a feed of ticks (docs/replay.md). */
@NullMarked
package io.financialdashboard.adapters.replay;

import org.jspecify.annotations.NullMarked;
