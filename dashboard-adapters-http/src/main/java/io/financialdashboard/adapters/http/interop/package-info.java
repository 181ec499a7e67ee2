/** What TradingView's dialects have in common: names, resolutions, sessions and ranges, translated to the domain's own. */
@NullMarked
package io.financialdashboard.adapters.http.interop;

import org.jspecify.annotations.NullMarked;
