/** What the news context offers: articles linked to markets and assets. */
@NullMarked
package io.financialdashboard.domain.news.port.in;

import org.jspecify.annotations.NullMarked;
