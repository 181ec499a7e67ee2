/** A seeded simulator of markets as a tick feed, as history and as a source of news; the model is in {@code docs/simulator.md}. */
@NullMarked
package io.financialdashboard.adapters.mockfeed;

import org.jspecify.annotations.NullMarked;
