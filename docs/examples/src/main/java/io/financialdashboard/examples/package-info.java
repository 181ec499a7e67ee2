/** How to use the domain alone: a strategy on its candles and indicators. */
@NullMarked
package io.financialdashboard.examples;

import org.jspecify.annotations.NullMarked;
