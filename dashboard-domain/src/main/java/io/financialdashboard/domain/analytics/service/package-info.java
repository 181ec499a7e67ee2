/** The statistics of each market: what is read when, what is kept between two questions, and how it is put together. */
@NullMarked
package io.financialdashboard.domain.analytics.service;

import org.jspecify.annotations.NullMarked;
