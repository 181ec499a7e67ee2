package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The ticks of the simulated markets, at whatever pace the clock runs. The first call begins at the opening of the minute
 * in which the feed was started; a call after a long pause hands over all that happened meanwhile. One thread.
 */
public final class MockFeed implements TickFeed {
    private static final Comparator<AssetTicks> BY_TIME =
            Comparator.comparingLong(AssetTicks::nextMillis).thenComparingInt(AssetTicks::rank);

    private final PriorityQueue<AssetTicks> waiting = new PriorityQueue<>(BY_TIME);

    public MockFeed(SimulatedMarkets markets, Instant start) {
        for (SimulatedAsset asset : markets.assets()) {
            waiting.add(new AssetTicks(asset, waiting.size(), start));
        }
    }

    @Override
    public DataSource source() {
        return DataSource.SIMULATED;
    }

    @Override
    public void poll(Instant now, TickSink sink) {
        long until = now.toEpochMilli();
        boolean quiet = true;
        AssetTicks first = waiting.peek();
        while (first != null && first.nextMillis() <= until) {
            waiting.remove();
            if (first.hasTick()) {
                sink.tick(first.take());
                quiet = false;
            } else {
                first.open();
            }
            waiting.add(first);
            first = waiting.peek();
        }
        if (quiet) {
            sink.heartbeat(now);
        }
    }
}
