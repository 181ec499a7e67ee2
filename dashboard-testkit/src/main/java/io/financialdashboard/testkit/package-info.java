/** Builders, fakes and contract tests for tests of every module. */
@NullMarked
package io.financialdashboard.testkit;

import org.jspecify.annotations.NullMarked;
