package io.financialdashboard.adapters.replay.play;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;

/**
 * The ticks that make one recorded bar again (MARKET-RULES 27): the open as the bar opens, the extreme nearer to it after
 * a third of the bar, the other after two thirds, the close in the last second, and the volume with it. Of two extremes
 * equally near the low comes first where the bar rises, so that the way is the shorter one. A fixing is one tick, in the
 * last second of its day: it is the result of that day, and nobody knew it before.
 *
 * <p>Times rise strictly and lie in a session; prices[i] and volumes[i] belong to times[i].
 */
final class BarPath {
    private static final long LAST_SECOND = 1000;

    final long[] times;
    final double[] prices;
    final long[] volumes;

    private BarPath(long[] times, double[] prices, long[] volumes) {
        this.times = times;
        this.prices = prices;
        this.volumes = volumes;
    }

    static BarPath of(Candle bar, BarSpan span, TradingCalendar calendar) {
        long last = span.closes() - Math.min(LAST_SECOND, Math.max(1, (span.closes() - span.opens()) / 8));
        if (bar.isFixing()) {
            return new BarPath(new long[] {last}, new double[] {bar.close()}, new long[] {bar.volume()});
        }
        long length = span.closes() - span.opens();
        long second = inSession(span.opens() + length / 3, span, calendar);
        long third = Math.max(second + 1, inSession(span.opens() + 2 * length / 3, span, calendar));
        long before = bar.hasVolume() ? 0 : Candle.UNKNOWN_VOLUME;
        boolean lowFirst = isLowFirst(bar);
        return new BarPath(
                new long[] {span.opens(), second, third, last},
                new double[] {
                    bar.open(), lowFirst ? bar.low() : bar.high(), lowFirst ? bar.high() : bar.low(), bar.close()
                },
                new long[] {before, before, before, bar.volume()});
    }

    private static boolean isLowFirst(Candle bar) {
        double up = bar.high() - bar.open();
        double down = bar.open() - bar.low();
        return down < up || (down == up && bar.rises());
    }

    /** The instant, or the next opening if the market is closed then, as it is in the nights of a week. */
    private static long inSession(long instant, BarSpan span, TradingCalendar calendar) {
        Instant wanted = Instant.ofEpochMilli(instant);
        if (calendar.sessionAt(wanted).isPresent()) {
            return instant;
        }
        TradingSession next = calendar.nextSession(wanted);
        return Math.min(next.opens().toEpochMilli(), span.closes() - 2 * LAST_SECOND);
    }
}
