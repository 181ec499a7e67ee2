/** Bodies that are encoded once per change and answered with validators, compressed variants and no copy. */
@NullMarked
package io.financialdashboard.adapters.http.content;

import org.jspecify.annotations.NullMarked;
