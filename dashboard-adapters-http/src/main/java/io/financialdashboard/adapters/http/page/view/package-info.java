/** What the templates show: texts that are ready, no rules. */
@NullMarked
package io.financialdashboard.adapters.http.page.view;

import org.jspecify.annotations.NullMarked;
