/** What the account context needs: a place where lists outlive the process. */
@NullMarked
package io.financialdashboard.domain.account.port.out;

import org.jspecify.annotations.NullMarked;
