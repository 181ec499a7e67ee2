package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.in.Quality;
import java.time.Instant;
import java.util.Optional;

/** Counts what becomes of the ticks of one asset. */
final class QualityCounters {
    private final Symbol symbol;
    private final boolean gapless;
    private long accepted;
    private long duplicates;
    private long amended;
    private long late;
    private long future;
    private long rejected;
    private long outOfSession;
    private long gaps;
    private long correctedBars;
    private long correctedDays;
    private long highestSequence = Tick.NO_SEQUENCE;
    private long lowestSequence;

    /** @param gapless whether a number that the source leaves out is a tick that got lost */
    QualityCounters(Symbol symbol, boolean gapless) {
        this.symbol = symbol;
        this.gapless = gapless;
    }

    void accepted() {
        accepted++;
    }

    void duplicate() {
        duplicates++;
    }

    void amended() {
        amended++;
    }

    void late() {
        late++;
    }

    void future() {
        future++;
    }

    void rejected() {
        rejected++;
    }

    void outOfSession() {
        outOfSession++;
    }

    void correctedBar(Interval interval) {
        correctedBars++;
        if (interval == Interval.ONE_DAY) {
            correctedDays++;
        }
    }

    /** Whether the number is above all before, so that it cannot be a repetition. */
    boolean isAhead(long sequence) {
        return sequence > highestSequence;
    }

    /** Notes a number above all before, and those that were left out. */
    void ahead(long sequence) {
        if (highestSequence == Tick.NO_SEQUENCE) {
            lowestSequence = sequence;
        } else if (gapless) {
            gaps += sequence - highestSequence - 1;
        }
        highestSequence = sequence;
    }

    /** Notes a number that came behind its successors: it was not left out after all. */
    void cameBehind(long sequence) {
        if (sequence > lowestSequence && sequence < highestSequence && gaps > 0) {
            gaps--;
        }
    }

    /** Notes the number of a tick that is of no use: wrong is not left out. */
    void heard(long sequence) {
        if (isAhead(sequence)) {
            ahead(sequence);
        } else {
            cameBehind(sequence);
        }
    }

    /** The source may count anew. */
    void forgetSequences() {
        highestSequence = Tick.NO_SEQUENCE;
    }

    Quality snapshot(Optional<Instant> lastTick) {
        return new Quality(
                symbol,
                lastTick,
                accepted,
                duplicates,
                amended,
                late,
                future,
                rejected,
                outOfSession,
                gaps,
                correctedBars,
                correctedDays);
    }
}
