/** The formulas of market statistics: pure functions of prices, each with its source. What cannot be computed is empty. */
@NullMarked
package io.financialdashboard.domain.analytics.model;

import org.jspecify.annotations.NullMarked;
