/** The keeping of watchlists. */
@NullMarked
package io.financialdashboard.domain.account.service;

import org.jspecify.annotations.NullMarked;
