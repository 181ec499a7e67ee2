package io.financialdashboard.domain.marketdata.port.out;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;

/** Where a feed hands over what it hears. */
public interface TickSink {
    void tick(Tick tick);

    /** The feed is alive though it has nothing to say. */
    void heartbeat(Instant at);

    /**
     * From now on the ticks of this symbol tell no more than bars of this length: a recorded daily bar played as four
     * ticks makes no minute bars. Without this call ticks are good for every interval.
     */
    void resolution(Symbol symbol, Interval finest);

    /** The feed begins anew at that instant; bars built so far are void, and so is what it said of resolutions. */
    void restart(Instant at);
}
