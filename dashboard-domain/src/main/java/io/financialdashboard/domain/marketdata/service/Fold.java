package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import java.time.Instant;

/**
 * Bars put together in the order of time: the open of the first, the highest high, the lowest low, the close of the last,
 * the sum of the volumes. As in a roll-up, a volume that is unknown in one part is unknown in the whole.
 */
final class Fold {
    private boolean empty = true;
    private double open;
    private double high;
    private double low;
    private double close;
    private long volume;

    boolean isEmpty() {
        return empty;
    }

    void clear() {
        empty = true;
    }

    void copy(Fold other) {
        empty = other.empty;
        open = other.open;
        high = other.high;
        low = other.low;
        close = other.close;
        volume = other.volume;
    }

    /** Puts a later bar behind what is here. */
    void add(double laterOpen, double laterHigh, double laterLow, double laterClose, long laterVolume) {
        if (empty) {
            empty = false;
            open = laterOpen;
            high = laterHigh;
            low = laterLow;
            volume = laterVolume;
        } else {
            high = Math.max(high, laterHigh);
            low = Math.min(low, laterLow);
            volume = Candle.sumOfVolumes(volume, laterVolume);
        }
        close = laterClose;
    }

    void add(Candle later) {
        add(later.open(), later.high(), later.low(), later.close(), later.volume());
    }

    void addAll(CandleSeries later) {
        for (int i = 0; i < later.size(); i++) {
            add(later.open(i), later.high(i), later.low(i), later.close(i), later.volume(i));
        }
    }

    /** @param fixing whether only the close is a price */
    Candle candle(Instant time, boolean fixing) {
        return fixing ? Candle.fixing(time, close) : new Candle(time, open, high, low, close, volume);
    }
}
