/** The recording played by one clock: which bar is next, and the ticks that fold into it again. */
@NullMarked
package io.financialdashboard.adapters.replay.play;

import org.jspecify.annotations.NullMarked;
