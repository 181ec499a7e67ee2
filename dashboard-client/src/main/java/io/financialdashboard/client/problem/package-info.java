/** What can go wrong between a program and a dashboard. */
@NullMarked
package io.financialdashboard.client.problem;

import org.jspecify.annotations.NullMarked;
