/** The way of an article from its source to the store and to everybody who listens. */
@NullMarked
package io.financialdashboard.domain.news.service;

import org.jspecify.annotations.NullMarked;
