/** What the chart context offers: indicators, as a list to choose from and as values beside the bars. */
@NullMarked
package io.financialdashboard.domain.chart.port.in;

import org.jspecify.annotations.NullMarked;
