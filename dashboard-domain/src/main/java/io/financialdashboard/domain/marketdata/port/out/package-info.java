/** What the market-data context needs: a feed of ticks, its history and a store for the bars built from it. */
@NullMarked
package io.financialdashboard.domain.marketdata.port.out;

import org.jspecify.annotations.NullMarked;
