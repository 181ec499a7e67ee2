package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** When, on one UTC day, an asset has a bar in progress, by the finest of its series that has bars on that day. */
record BarsInProgress(Market market, List<BarSpan> spans) {
    private static final long MILLIS_OF_DAY = Interval.ONE_DAY.nominalMillis();

    static Optional<BarsInProgress> on(RecordedAsset asset, long dayBegins) {
        for (Map.Entry<Interval, CandleSeries> series : asset.series().entrySet()) {
            CandleSeries bars = series.getValue().between(dayBegins, dayBegins + MILLIS_OF_DAY);
            if (!bars.isEmpty()) {
                BarSpans spans = new BarSpans(series.getKey(), asset.asset().calendar());
                return Optional.of(new BarsInProgress(asset.asset().market(), spansOf(bars, spans)));
            }
        }
        return Optional.empty();
    }

    LongStream openings() {
        return spans.stream().mapToLong(BarSpan::opens);
    }

    boolean isInProgress(long moment) {
        return spans.stream().anyMatch(span -> span.opens() <= moment && moment < span.closes());
    }

    private static List<BarSpan> spansOf(CandleSeries bars, BarSpans spans) {
        List<BarSpan> all = new ArrayList<>(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            all.add(spans.of(bars.time(i)));
        }
        return all;
    }
}
