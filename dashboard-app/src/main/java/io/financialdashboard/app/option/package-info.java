/** What values of options may be, told in words where one is something else. */
@NullMarked
package io.financialdashboard.app.option;

import org.jspecify.annotations.NullMarked;
