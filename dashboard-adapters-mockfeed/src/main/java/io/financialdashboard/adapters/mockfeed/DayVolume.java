package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.VolumeKind;

/** How much is traded in a day: more where the variance is larger, and some noise. Immutable. */
final class DayVolume {
    /** A day of twice the variance has 1.3 times the volume. */
    private static final double BY_VARIANCE = 0.4;

    private static final double NOISE = 0.2;

    private final boolean countsTicks;
    private final int ticksPerMinute;
    private final double usual;

    DayVolume(Asset asset, Traits.Trading trading, double referencePrice) {
        this.countsTicks = asset.volumeKind() == VolumeKind.TICKS;
        this.ticksPerMinute = trading.ticksPerMinute();
        this.usual = trading.dailyTurnover() / referencePrice * StrictMath.pow(10, asset.volumeScale());
    }

    /** In volume steps, or the count of ticks; each minute has at least the {@link MinuteTicks#FEWEST}. */
    long of(double varianceExcess, long sessionMillis, double gaussian) {
        double activity = StrictMath.exp(BY_VARIANCE * varianceExcess + NOISE * gaussian);
        if (!countsTicks) {
            return (long) (usual * activity);
        }
        long minutes = Math.ceilDiv(sessionMillis, DayMinutes.MINUTE_MILLIS);
        return minutes * MinuteTicks.FEWEST + (long) (minutes * (ticksPerMinute - MinuteTicks.FEWEST) * activity);
    }
}
