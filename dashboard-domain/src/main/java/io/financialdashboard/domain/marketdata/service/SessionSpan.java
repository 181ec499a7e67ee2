package io.financialdashboard.domain.marketdata.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.marketdata.port.in.ChangeWindow;
import java.time.Duration;
import java.util.OptionalDouble;

/** The session of the last trade, measured against the close of the one before it. */
final class SessionSpan implements PriceSpan {
    /** Longer than any closing of an exchange; an older close is a hole in the data and no reference. */
    private static final Duration OLDEST_REFERENCE = Duration.ofDays(14);

    private final Asset asset;
    private final BarArchive archive;
    private final DayCandle day;
    private OptionalDouble reference = OptionalDouble.empty();

    SessionSpan(Asset asset, BarArchive archive, DayCandle day) {
        this.asset = asset;
        this.archive = archive;
        this.day = day;
    }

    @Override
    public ChangeWindow window() {
        return ChangeWindow.SESSION;
    }

    @Override
    public void sealed(Segment segment) {
        // The daily candle holds it already.
    }

    @Override
    public Figures at(long lastTrade, double price, Candle today) {
        if (day.takeReferenceIsOld()) {
            reference = closeBefore(today);
        }
        return today.isFixing()
                ? new Figures(reference, price, price, today.volume())
                : new Figures(reference, today.high(), today.low(), today.volume());
    }

    private OptionalDouble closeBefore(Candle today) {
        long label = today.time().toEpochMilli();
        TimeSpan span = new TimeSpan(label - OLDEST_REFERENCE.toMillis(), label);
        CandleSeries before = archive.last(asset, Interval.ONE_DAY, span, (int) OLDEST_REFERENCE.toDays());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (isSession(before.time(i))) {
                return OptionalDouble.of(inUnitsOf(today, before.time(i), before.close(i)));
            }
        }
        return OptionalDouble.empty();
    }

    /** A source that cuts its days in UTC has forex bars of Sundays: the first two hours of Monday's session, not a session. */
    private boolean isSession(long label) {
        return asset.calendar().sessionOf(DayLabel.dayOf(label)).isPresent();
    }

    private double inUnitsOf(Candle today, long label, double close) {
        return close
                / Split.ratioShown(
                        asset.splits(),
                        DayLabel.epochDayOf(label),
                        close,
                        DayLabel.epochDayOf(today.time().toEpochMilli()),
                        today.isFixing() ? today.close() : today.open());
    }
}
