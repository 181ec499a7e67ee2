/** Values and rules of the market-data context: how ticks and short bars become longer bars. */
@NullMarked
package io.financialdashboard.domain.marketdata.model;

import org.jspecify.annotations.NullMarked;
