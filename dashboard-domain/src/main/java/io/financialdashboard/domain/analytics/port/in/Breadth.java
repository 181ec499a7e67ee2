package io.financialdashboard.domain.analytics.port.in;

import java.util.OptionalDouble;

/**
 * How many assets rose and fell (MARKET-RULES 13).
 *
 * @param ratio (gainers - losers) / all, from -1 to 1; empty without a single change
 */
public record Breadth(int gainers, int losers, int unchanged, OptionalDouble ratio, Trend trend) {}
