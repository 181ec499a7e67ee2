/** What a dashboard pushes, without gaps. */
@NullMarked
package io.financialdashboard.client.stream;

import org.jspecify.annotations.NullMarked;
