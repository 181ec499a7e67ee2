/** The browser's files, read once, under one content hash. */
@NullMarked
package io.financialdashboard.adapters.http.assets;

import org.jspecify.annotations.NullMarked;
