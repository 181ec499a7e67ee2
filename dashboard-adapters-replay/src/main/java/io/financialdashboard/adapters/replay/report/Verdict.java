package io.financialdashboard.adapters.replay.report;

/** What a file turned out to be. */
public enum Verdict {
    /** Bars; its rows were taken but for those with problems. */
    BARS,
    /** A CSV of another kind (ticks, adjustment factors): its header is not that of bars. */
    NOT_BARS,
    /** Bars, but the place or the name does not say of what; nothing was taken. */
    MISPLACED,
    /** It could not be read to its end; nothing was taken. */
    UNREADABLE
}
