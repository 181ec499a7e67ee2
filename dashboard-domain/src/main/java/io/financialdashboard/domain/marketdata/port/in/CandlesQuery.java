package io.financialdashboard.domain.marketdata.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.Optional;

/**
 * Which bars are wanted. Bounds compare with a bar's time: its opening instant, or its label for a day and longer.
 *
 * @param from  inclusive; with it the first {@code limit} bars are given, without it the last
 * @param to    exclusive; empty for everything up to and with the forming bar
 * @param limit at most so many bars, from 1
 */
public record CandlesQuery(Symbol symbol, Interval interval, Optional<Instant> from, Optional<Instant> to, int limit) {
    public CandlesQuery {
        require(limit > 0, "limit must be above zero, got %s", limit);
        if (from.isPresent() && to.isPresent()) {
            require(from.get().isBefore(to.get()), "from must be before to, got %s and %s", from.get(), to.get());
        }
    }

    /** The newest {@code limit} bars. */
    public static CandlesQuery latest(Symbol symbol, Interval interval, int limit) {
        return new CandlesQuery(symbol, interval, Optional.empty(), Optional.empty(), limit);
    }
}
