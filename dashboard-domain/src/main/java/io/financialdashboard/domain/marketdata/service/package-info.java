/**
 * Ticks become bars and quotes here. What a feed reports is taken by one thread; what readers see are immutable snapshots.
 */
@NullMarked
package io.financialdashboard.domain.marketdata.service;

import org.jspecify.annotations.NullMarked;
