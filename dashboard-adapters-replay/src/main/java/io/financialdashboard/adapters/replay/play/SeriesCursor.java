package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import java.util.Optional;

/** One recorded series and the next of its bars that could be played. */
final class SeriesCursor {
    private final Interval interval;
    private final CandleSeries bars;
    private final BarSpans spans;
    private int next;
    private long historyUntil;

    SeriesCursor(Interval interval, CandleSeries bars, TradingCalendar calendar) {
        this.interval = interval;
        this.bars = bars;
        this.spans = new BarSpans(interval, calendar);
    }

    Interval interval() {
        return interval;
    }

    /** Goes to the first bar that is not history at that instant. */
    void rewind(long clock) {
        next = spans.firstClosingAfter(bars, clock);
        historyUntil =
                next == 0 ? Long.MIN_VALUE : spans.of(bars.time(next - 1)).closes();
        skipUnknown();
    }

    /** Where the bars end that are history. */
    long historyUntil() {
        return historyUntil;
    }

    /** Leaves out bars that open before what has been played ends, for they hold the same trades. */
    void passOver(long playedUntil) {
        while (next < bars.size() && spans.of(bars.time(next)).opens() < playedUntil) {
            next++;
        }
        skipUnknown();
    }

    Optional<BarSpan> span() {
        return next < bars.size() ? Optional.of(spans.of(bars.time(next))) : Optional.empty();
    }

    Candle bar() {
        return bars.candle(next);
    }

    private void skipUnknown() {
        while (next < bars.size() && !spans.of(bars.time(next)).onCalendar()) {
            next++;
        }
    }
}
