package io.financialdashboard.adapters.replay;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds the ticks of each bar again, and notes whatever differs from the recording. */
final class Refolded implements TickSink {
    private final Recording recording;
    private final Catalogue catalogue;
    private final Map<Symbol, Interval> resolutions = new HashMap<>();
    private final Map<Symbol, List<Tick>> ofBar = new HashMap<>();
    private final Map<Symbol, Integer> bars = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private Instant last = Instant.MIN;

    Refolded(Recording recording) {
        this.recording = recording;
        this.catalogue = recording.catalogue();
    }

    List<String> mistakes() {
        return mistakes;
    }

    int barsOf(String symbol) {
        return bars.getOrDefault(new Symbol(symbol), 0);
    }

    @Override
    public void tick(Tick tick) {
        Asset asset = catalogue.get(tick.symbol());
        check(!tick.time().isBefore(last), "goes back in time: ", tick);
        check(asset.calendar().sessionAt(tick.time()).isPresent(), "outside every session: ", tick);
        last = tick.time();
        List<Tick> ticks = ofBar.computeIfAbsent(tick.symbol(), _ -> new ArrayList<>());
        check(ticks.isEmpty() || ticks.getLast().time().isBefore(tick.time()), "not after the tick before: ", tick);
        ticks.add(tick);
        if (ticks.size() == (asset.fixing() ? 1 : 4)) {
            compare(asset, ticks);
            ticks.clear();
        }
    }

    private void compare(Asset asset, List<Tick> ticks) {
        Interval interval = Objects.requireNonNull(resolutions.get(asset.symbol()), "ticks before a resolution");
        bars.merge(asset.symbol(), 1, Integer::sum);
        Candle folded = fold(asset, interval, ticks);
        CandleSeries recorded = recording
                .history()
                .bars(asset.symbol(), interval, folded.time(), folded.time().plusMillis(1));
        check(recorded.size() == 1 && recorded.candle(0).equals(folded), "not the recorded bar: ", ticks.getFirst());
    }

    private static Candle fold(Asset asset, Interval interval, List<Tick> ticks) {
        Instant time = asset.calendar()
                .periodAt(interval, ticks.getFirst().time())
                .orElseThrow()
                .time();
        double close = ticks.getLast().price();
        return asset.fixing()
                ? Candle.fixing(time, close)
                : new Candle(
                        time,
                        ticks.getFirst().price(),
                        ticks.stream().mapToDouble(Tick::price).max().orElseThrow(),
                        ticks.stream().mapToDouble(Tick::price).min().orElseThrow(),
                        close,
                        ticks.getLast().volume());
    }

    private void check(boolean holds, String what, Tick tick) {
        if (!holds) {
            mistakes.add(what + tick);
        }
    }

    @Override
    public void resolution(Symbol symbol, Interval finest) {
        resolutions.put(symbol, finest);
    }

    @Override
    public void heartbeat(Instant at) {
        if (at.isBefore(last)) {
            mistakes.add("heartbeat at " + at + " after a tick at " + last);
        }
    }

    @Override
    public void restart(Instant at) {
        mistakes.add("restart at " + at);
    }
}
