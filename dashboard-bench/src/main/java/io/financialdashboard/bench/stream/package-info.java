/** Thousands of clients of one stream in one thread, and what they see of it. */
@NullMarked
package io.financialdashboard.bench.stream;

import org.jspecify.annotations.NullMarked;
