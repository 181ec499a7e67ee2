/** What a request asks for, read strictly: whatever is not understood is a problem, never ignored. */
@NullMarked
package io.financialdashboard.adapters.http.request;

import org.jspecify.annotations.NullMarked;
