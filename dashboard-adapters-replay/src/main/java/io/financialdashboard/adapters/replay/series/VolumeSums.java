package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Whether recorded volumes, each of which can be counted, can be added up as well: no longer bar than a month is made of
 * them.
 */
final class VolumeSums {
    private VolumeSums() {}

    /** The first month whose volumes are too large to be added up; empty where all of them can be. */
    static Optional<YearMonth> tooLarge(CandleSeries bars) {
        // Nearly always the whole series can be added up, and then no date has to be worked out.
        return fit(bars, 0, bars.size()) ? Optional.empty() : firstTooLarge(bars);
    }

    private static Optional<YearMonth> firstTooLarge(CandleSeries bars) {
        int from = 0;
        while (from < bars.size()) {
            YearMonth month = YearMonth.from(DayLabel.dayOf(bars.time(from)));
            int to = bars.indexAtOrAfter(DayLabel.millisOf(month.plusMonths(1).atDay(1)));
            if (!fit(bars, from, to)) {
                return Optional.of(month);
            }
            from = to;
        }
        return Optional.empty();
    }

    private static boolean fit(CandleSeries bars, int from, int to) {
        long sum = 0;
        for (int i = from; i < to && sum != Candle.UNKNOWN_VOLUME; i++) {
            sum = bars.volume(i) == Candle.UNKNOWN_VOLUME ? sum : Candle.sumOfVolumes(sum, bars.volume(i));
        }
        return sum != Candle.UNKNOWN_VOLUME;
    }
}
