/** What the market-data context offers: quotes, candles, their events and their quality. */
@NullMarked
package io.financialdashboard.domain.marketdata.port.in;

import org.jspecify.annotations.NullMarked;
