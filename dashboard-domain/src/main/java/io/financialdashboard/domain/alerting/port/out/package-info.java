/** What the alerting context needs: a place where alerts outlive the process. */
@NullMarked
package io.financialdashboard.domain.alerting.port.out;

import org.jspecify.annotations.NullMarked;
