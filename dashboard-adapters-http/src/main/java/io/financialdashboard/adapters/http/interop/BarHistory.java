package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What answers a {@link BarRange}. */
public sealed interface BarHistory {
    /** At least one bar, oldest first. */
    record Bars(CandleSeries series) implements BarHistory {}

    /**
     * No bar in that range.
     *
     * @param older epoch milliseconds of the last bar before it; empty where there is none, or {@code countback} asked for
     *              whatever there is
     */
    record Nothing(OptionalLong older) implements BarHistory {}

    /** Throws {@code ProblemException} for a range with more bars than one answer may hold: a part would look like all. */
    static BarHistory of(BarRange range, MarketData marketData) {
        CandleSeries bars =
                range.from().map(from -> between(range, from, marketData)).orElseGet(() -> last(range, marketData));
        if (!bars.isEmpty()) {
            return new Bars(bars);
        }
        return new Nothing(
                range.from().map(from -> before(range, from, marketData)).orElseGet(OptionalLong::empty));
    }

    private static CandleSeries last(BarRange range, MarketData marketData) {
        int limit = range.countback().orElse(BarRange.MOST_BARS);
        return marketData.candles(
                new CandlesQuery(range.asset().symbol(), range.interval(), Optional.empty(), range.to(), limit));
    }

    private static CandleSeries between(BarRange range, Instant from, MarketData marketData) {
        if (range.to().map(to -> !from.isBefore(to)).orElse(false)) {
            return CandleSeries.empty();
        }
        CandleSeries bars = marketData.candles(new CandlesQuery(
                range.asset().symbol(), range.interval(), Optional.of(from), range.to(), BarRange.MOST_BARS + 1));
        if (bars.size() > BarRange.MOST_BARS) {
            String most = "at most " + BarRange.MOST_BARS + " bars";
            throw Problem.parameter(
                            "from",
                            "the range holds more than " + BarRange.MOST_BARS
                                    + " bars; ask for less, or with 'countback'",
                            List.of(most))
                    .asException();
        }
        return bars;
    }

    /** The label of a forming bar may lie behind "now" and yet be asked for: it is not older. */
    private static OptionalLong before(BarRange range, Instant from, MarketData marketData) {
        CandleSeries bars = marketData.candles(
                new CandlesQuery(range.asset().symbol(), range.interval(), Optional.empty(), Optional.of(from), 2));
        int older = bars.indexAtOrAfter(from.toEpochMilli()) - 1;
        return older < 0 ? OptionalLong.empty() : OptionalLong.of(bars.time(older));
    }
}
