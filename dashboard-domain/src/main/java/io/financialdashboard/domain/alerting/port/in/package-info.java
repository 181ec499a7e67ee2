/** What the alerting context offers: alerts on prices and indicators, what they told, and what they would have told. */
@NullMarked
package io.financialdashboard.domain.alerting.port.in;

import org.jspecify.annotations.NullMarked;
