package io.financialdashboard.domain.marketdata.service;

/** What became of a tick on its way into the bars. */
enum Outcome {
    ACCEPTED,
    /** Its bar had ended already; the current price stayed. */
    AMENDED,
    DUPLICATE,
    LATE,
    OUT_OF_SESSION,
    /** Its volume would not fit the sum of its month and the one before ({@link VolumeLimit}). */
    TOO_MUCH_VOLUME
}
