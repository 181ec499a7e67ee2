/** What is true of indicators without any market: columns of values, and how long a seed is felt. */
@NullMarked
package io.financialdashboard.domain.chart.model;

import org.jspecify.annotations.NullMarked;
