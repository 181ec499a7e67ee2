/** What must survive a restart and is small, as one readable file each. */
@NullMarked
package io.financialdashboard.adapters.file;

import org.jspecify.annotations.NullMarked;
