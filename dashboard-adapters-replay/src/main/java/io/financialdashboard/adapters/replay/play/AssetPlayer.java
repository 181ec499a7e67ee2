package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.adapters.replay.series.RecordedAsset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plays one asset, always by the finest series that covers the moment: of the next bars of all its series it takes the
 * finest that opens before any coarser one would close. So minutes go before the hour they lie in, a hole of hours in the
 * minutes is filled by hours, and no bar is played that overlaps one that was.
 */
final class AssetPlayer {
    private final Symbol symbol;
    private final TradingCalendar calendar;
    private final List<SeriesCursor> finestFirst;

    private Optional<Interval> playing = Optional.empty();
    private Optional<BarPath> path = Optional.empty();
    private int nextTick;
    private long sequence;

    AssetPlayer(RecordedAsset recorded) {
        this.symbol = recorded.symbol();
        this.calendar = recorded.asset().calendar();
        this.finestFirst = recorded.series().entrySet().stream()
                .map(entry -> new SeriesCursor(entry.getKey(), entry.getValue(), calendar))
                .toList();
    }

    /** Begins with the bars that are not history at that instant. Sequence numbers go on, so that none is used twice. */
    void rewind(long clock) {
        long finerHistory = Long.MIN_VALUE;
        for (SeriesCursor series : finestFirst) {
            series.rewind(clock);
            // A bar in progress whose first part is history by finer bars would tell that part twice.
            series.passOver(finerHistory);
            finerHistory = Math.max(finerHistory, series.historyUntil());
        }
        load();
    }

    /** Whether any tick is left. */
    boolean hasNext() {
        return path.isPresent();
    }

    /** Epoch milliseconds of the next tick; {@code Long.MAX_VALUE} if none is left. */
    long nextTime() {
        return path.map(loaded -> loaded.times[nextTick]).orElse(Long.MAX_VALUE);
    }

    /** The length of the bar that the next tick belongs to. */
    Optional<Interval> playing() {
        return playing;
    }

    /** Hands over the next tick, and what is said of the length of bars from now on. */
    void advance(TickSink sink) {
        BarPath loaded = path.orElseThrow();
        int at = nextTick;
        sequence++;
        sink.tick(new Tick(
                symbol,
                Instant.ofEpochMilli(loaded.times[at]),
                sequence,
                loaded.prices[at],
                Double.NaN,
                Double.NaN,
                loaded.volumes[at]));
        nextTick++;
        if (nextTick == loaded.times.length) {
            Optional<Interval> before = playing;
            load();
            if (!playing.equals(before)) {
                announce(sink);
            }
        }
    }

    void announce(TickSink sink) {
        playing.ifPresent(interval -> sink.resolution(symbol, interval));
    }

    private void load() {
        long firstClose = finestFirst.stream()
                .map(SeriesCursor::span)
                .flatMap(Optional::stream)
                .mapToLong(BarSpan::closes)
                .min()
                .orElse(Long.MIN_VALUE);
        Optional<SeriesCursor> chosen = finestFirst.stream()
                .filter(series ->
                        series.span().filter(span -> span.opens() < firstClose).isPresent())
                .findFirst();
        path = chosen.flatMap(this::pathOf);
        playing = chosen.map(SeriesCursor::interval);
        nextTick = 0;
    }

    private Optional<BarPath> pathOf(SeriesCursor series) {
        Optional<BarSpan> span = series.span();
        Optional<BarPath> chosen = span.map(known -> BarPath.of(series.bar(), known, calendar));
        span.ifPresent(known -> finestFirst.forEach(other -> other.passOver(known.closes())));
        return chosen;
    }
}
