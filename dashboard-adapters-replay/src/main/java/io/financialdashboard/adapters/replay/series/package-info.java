/** Files joined into recorded series, and the assets and calendars that serve them exactly as recorded. */
@NullMarked
package io.financialdashboard.adapters.replay.series;

import org.jspecify.annotations.NullMarked;
