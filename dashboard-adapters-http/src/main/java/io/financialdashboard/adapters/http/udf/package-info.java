/** TradingView's Universal Data Feed on the domain's facades, as described in {@code docs/udf.md}. */
@NullMarked
package io.financialdashboard.adapters.http.udf;

import org.jspecify.annotations.NullMarked;
