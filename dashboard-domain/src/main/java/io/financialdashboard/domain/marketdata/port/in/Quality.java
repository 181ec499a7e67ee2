package io.financialdashboard.domain.marketdata.port.in;

import io.financialdashboard.domain.kernel.Symbol;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the ticks of an asset since the start.
 *
 * @param lastTick       event time of the newest accepted tick
 * @param accepted       ticks that made or amended a bar
 * @param duplicates     dropped: the source's number was seen before
 * @param amended        late but inside the window: they amended a bar and left the current price alone
 * @param late           dropped: later than the window after their bar's end
 * @param future         quarantined: more than two seconds ahead of the clock
 * @param rejected       dropped: not a price of this asset, or a negative volume
 * @param outOfSession   dropped: while the calendar says closed
 * @param gaps           numbers that the source's sequence left out, where it promises to leave out none
 * @param correctedBars  closed bars that were changed and pushed again
 * @param correctedDays  those of them that are daily, so that who keeps what they made of daily bars knows when it is old
 */
public record Quality(
        Symbol symbol,
        Optional<Instant> lastTick,
        long accepted,
        long duplicates,
        long amended,
        long late,
        long future,
        long rejected,
        long outOfSession,
        long gaps,
        long correctedBars,
        long correctedDays) {}
