/** Values that every context shares: markets, assets, prices and time. No ports, no services, no zones but in {@link io.financialdashboard.domain.kernel.TradingCalendar}. */
@NullMarked
package io.financialdashboard.domain.kernel;

import org.jspecify.annotations.NullMarked;
