/** The indicators themselves, bar by bar; each has one owner. */
@NullMarked
package io.financialdashboard.domain.chart.service.indicator;

import org.jspecify.annotations.NullMarked;
