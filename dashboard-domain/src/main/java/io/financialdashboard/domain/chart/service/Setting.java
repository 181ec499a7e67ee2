package io.financialdashboard.domain.chart.service;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;

/** The series that an indicator goes along. */
record Setting(TradingCalendar calendar, Interval interval) {}
