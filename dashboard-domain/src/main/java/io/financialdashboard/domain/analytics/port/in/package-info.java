/** What the analytics context offers: statistics of each market, every one by a stated formula. */
@NullMarked
package io.financialdashboard.domain.analytics.port.in;

import org.jspecify.annotations.NullMarked;
