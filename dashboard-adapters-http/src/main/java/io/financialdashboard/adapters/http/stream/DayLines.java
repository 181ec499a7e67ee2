package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent.CandleChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which bars of days are due: one that has closed at once, a forming one as it is now every tenth beat. Used by one thread. */
final class DayLines {
    /** A second at the usual beat: a day changes with every trade, and its trades are told already. */
    private static final int BEATS_OF_A_LINE = 10;

    private final Map<Symbol, CandleChanged> waiting = new LinkedHashMap<>();
    private final Map<Symbol, Instant> newest = new HashMap<>();
    private int beats;

    /** @param changed the bars that one beat has changed, of all intervals */
    List<CandleChanged> due(List<CandleChanged> changed) {
        List<CandleChanged> due = new ArrayList<>();
        changed.stream().filter(this::isNews).forEach(day -> {
            newest.put(day.symbol(), day.candle().time());
            if (day.closed()) {
                waiting.remove(day.symbol());
                due.add(day);
            } else {
                waiting.put(day.symbol(), day);
            }
        });
        beats++;
        if (beats % BEATS_OF_A_LINE == 0) {
            due.addAll(waiting.values());
            waiting.clear();
        }
        return due;
    }

    void startOver() {
        waiting.clear();
        newest.clear();
    }

    /** A line about a day before the newest would go back in time, which this stream never does. */
    private boolean isNews(CandleChanged bar) {
        return bar.interval() == Interval.ONE_DAY
                && !bar.candle().time().isBefore(newest.getOrDefault(bar.symbol(), Instant.MIN));
    }
}
