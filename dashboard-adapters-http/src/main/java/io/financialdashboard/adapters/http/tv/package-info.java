/** TradingView's REST dialect for data integration on the domain's facades, as described in {@code docs/interop.md}. */
@NullMarked
package io.financialdashboard.adapters.http.tv;

import org.jspecify.annotations.NullMarked;
