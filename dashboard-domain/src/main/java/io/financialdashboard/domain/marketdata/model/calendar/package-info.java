/** The trading calendars: when each kind of market trades, and how its time is cut into trading days and bars ({@code docs/calendars.md}). */
@NullMarked
package io.financialdashboard.domain.marketdata.model.calendar;

import org.jspecify.annotations.NullMarked;
