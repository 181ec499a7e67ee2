/** Stores and the event bus inside one process: the default, with nothing else installed. What they keep ends with it. */
@NullMarked
package io.financialdashboard.adapters.memory;

import org.jspecify.annotations.NullMarked;
