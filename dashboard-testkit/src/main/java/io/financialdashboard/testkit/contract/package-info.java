/** One abstract test per out-port: every adapter, in memory or on disk, passes the same one. */
@NullMarked
package io.financialdashboard.testkit.contract;

import org.jspecify.annotations.NullMarked;
