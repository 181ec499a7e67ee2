package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.List;

/** Keeps what a feed hands over. */
record CollectingSink(List<Tick> ticks, List<Instant> heartbeats) implements TickSink {
    @Override
    public void tick(Tick tick) {
        ticks.add(tick);
    }

    @Override
    public void heartbeat(Instant at) {
        heartbeats.add(at);
    }

    @Override
    public void resolution(Symbol symbol, Interval finest) {
        throw new AssertionError("the simulator's ticks are good for every interval");
    }

    @Override
    public void restart(Instant at) {
        throw new AssertionError("the simulator never begins anew");
    }
}
