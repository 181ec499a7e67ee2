/** Where the files lie: a folder or one zip, each opened as bounded text. */
@NullMarked
package io.financialdashboard.adapters.replay.source;

import org.jspecify.annotations.NullMarked;
