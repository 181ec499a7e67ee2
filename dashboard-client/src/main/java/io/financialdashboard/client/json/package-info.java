/** How values are written between a dashboard and its clients. */
@NullMarked
package io.financialdashboard.client.json;

import org.jspecify.annotations.NullMarked;
