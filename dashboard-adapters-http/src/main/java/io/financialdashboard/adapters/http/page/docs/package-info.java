/** The page to read and try the interface on, made of its description. */
@NullMarked
package io.financialdashboard.adapters.http.page.docs;

import org.jspecify.annotations.NullMarked;
