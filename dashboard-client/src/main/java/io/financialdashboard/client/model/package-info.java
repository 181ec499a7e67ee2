/** What a dashboard answers, as values. */
@NullMarked
package io.financialdashboard.client.model;

import org.jspecify.annotations.NullMarked;
