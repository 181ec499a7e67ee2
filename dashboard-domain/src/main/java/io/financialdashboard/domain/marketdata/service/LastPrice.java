package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Quote;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.Tick;
import java.time.Instant;
import java.util.Optional;

/** The current price of one asset: that of the greatest tick by (event time, source sequence, arrival). */
final class LastPrice {
    private boolean known;
    private long time = Long.MIN_VALUE;
    private long sequence;
    private long arrival;
    private double price;
    private double bid;
    private double ask;
    private boolean changed;

    boolean isKnown() {
        return known;
    }

    /** Epoch milliseconds of the event; {@link Long#MIN_VALUE} while there is none. */
    long time() {
        return time;
    }

    Optional<Instant> instant() {
        return known ? Optional.of(Instant.ofEpochMilli(time)) : Optional.empty();
    }

    double price() {
        return price;
    }

    /** Takes the tick unless a later one is known already. */
    void take(long tickTime, long tickSequence, long tickArrival, Tick tick) {
        if (!known || Segment.isBefore(time, sequence, arrival, tickTime, tickSequence, tickArrival)) {
            known = true;
            time = tickTime;
            sequence = tickSequence;
            arrival = tickArrival;
            set(tick.price(), tick.bid(), tick.ask());
        }
    }

    /** The tick that came as that arrival was wrong; what it said counts if it is the last one. */
    void correct(long tickArrival, Tick tick) {
        if (known && arrival == tickArrival) {
            set(tick.price(), tick.bid(), tick.ask());
        }
    }

    /** The close of the newest bar that exists already, and bid and ask if they are known: any tick comes after it. */
    void begin(long at, double close, double closingBid, double closingAsk) {
        known = true;
        time = at;
        sequence = Tick.NO_SEQUENCE;
        arrival = -1;
        set(close, closingBid, closingAsk);
    }

    /** Whether it is not what was last told; true once. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    Quote quote(Symbol symbol) {
        return new Quote(symbol, Instant.ofEpochMilli(time), price, bid, ask);
    }

    void clear() {
        known = false;
        changed = false;
        time = Long.MIN_VALUE;
    }

    private void set(double newPrice, double newBid, double newAsk) {
        price = newPrice;
        bid = Double.isFinite(newBid) ? newBid : Double.NaN;
        ask = Double.isFinite(newAsk) ? newAsk : Double.NaN;
        changed = true;
    }
}
