package io.financialdashboard.domain.alerting.port.in;

import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;
import java.util.List;

/**
 * When a rule would have fired, had it been watched over these bars, and armed anew each time.
 *
 * @param bars    the closed bars that were looked at
 * @param moments oldest first
 */
public record Rehearsal(CandleSeries bars, List<Moment> moments) {
    public Rehearsal {
        moments = List.copyOf(moments);
    }

    /**
     * @param time   of the bar: its opening, or its label for a day and longer
     * @param value  what was watched, at the close of the bar
     * @param target what it passed, then
     */
    public record Moment(Instant time, double value, double target) {}
}
