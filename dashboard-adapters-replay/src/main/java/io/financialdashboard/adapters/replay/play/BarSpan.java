package io.financialdashboard.adapters.replay.play;

/**
 * The time of one recorded bar, {@code [opens, closes)} in epoch milliseconds.
 *
 * @param onCalendar whether the calendar has that bar; one that it has not can be shown, but not played
 */
public record BarSpan(long opens, long closes, boolean onCalendar) {}
