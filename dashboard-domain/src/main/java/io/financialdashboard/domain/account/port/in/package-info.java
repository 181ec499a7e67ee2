/** What the account context offers: named lists of assets to watch. */
@NullMarked
package io.financialdashboard.domain.account.port.in;

import org.jspecify.annotations.NullMarked;
