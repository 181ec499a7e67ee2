/** The words of the pages by language, read from the same files as the browser reads. */
@NullMarked
package io.financialdashboard.adapters.http.texts;

import org.jspecify.annotations.NullMarked;
