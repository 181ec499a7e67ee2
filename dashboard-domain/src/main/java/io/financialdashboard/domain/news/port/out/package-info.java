/** What the news context needs: where articles come from and where they are kept. */
@NullMarked
package io.financialdashboard.domain.news.port.out;

import org.jspecify.annotations.NullMarked;
