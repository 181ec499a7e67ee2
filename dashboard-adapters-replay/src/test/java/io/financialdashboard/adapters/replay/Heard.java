package io.financialdashboard.adapters.replay;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a feed says, in order. */
final class Heard implements TickSink {
    private final List<Tick> ticks = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Override
    public void tick(Tick tick) {
        ticks.add(tick);
        said.add(tick.symbol() + " " + tick.time() + " " + tick.price());
    }

    @Override
    public void heartbeat(Instant at) {
        said.add("heartbeat " + at);
    }

    @Override
    public void resolution(Symbol symbol, Interval finest) {
        said.add(symbol + " by " + finest.id());
    }

    @Override
    public void restart(Instant at) {
        said.add("restart " + at);
    }

    List<Tick> ticks() {
        return ticks;
    }

    List<Tick> ticks(String symbol) {
        return ticks.stream()
                .filter(tick -> tick.symbol().value().equals(symbol))
                .toList();
    }

    /** Ticks as {@code symbol time price}, and what else was said. */
    List<String> said() {
        return said;
    }

    void forget() {
        ticks.clear();
        said.clear();
    }
}
