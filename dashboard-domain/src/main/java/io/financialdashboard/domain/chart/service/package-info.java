/** Which indicators there are, how an address names them, and their values for the bars that are asked for. */
@NullMarked
package io.financialdashboard.domain.chart.service;

import org.jspecify.annotations.NullMarked;
