/** How many ticks a second the engine takes, beside others and beside what the machine could do at most. */
@NullMarked
package io.financialdashboard.bench.ticks;

import org.jspecify.annotations.NullMarked;
