package io.financialdashboard.domain.marketdata.service;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Duration;

/**
 * How patient the intake is (MARKET-RULES 6 and 7).
 *
 * @param lateness        how long after a bar's end its ticks still amend it
 * @param futureTolerance how far ahead of the clock a tick may be
 * @param feedSilence     how long a feed may say nothing at all before it is stale
 * @param assetSilence    how long an asset may have no tick within its session before it is stale, at least
 * @param silenceFactor   how many times its median gap between ticks an asset may be silent, at least
 * @param gaplessNumbers  whether the source numbers its ticks without leaving any out, so that a number left out is a tick
 *                        that got lost; a number need only rise
 * @param ticksRemembered of one asset at most, for knowing duplicates and corrections inside the lateness window
 */
public record IntakeSettings(
        Duration lateness,
        Duration futureTolerance,
        Duration feedSilence,
        Duration assetSilence,
        int silenceFactor,
        boolean gaplessNumbers,
        int ticksRemembered) {

    public IntakeSettings {
        requireNotNegative("lateness", lateness);
        requireNotNegative("future tolerance", futureTolerance);
        requireNotNegative("feed silence", feedSilence);
        requireNotNegative("asset silence", assetSilence);
        require(silenceFactor > 0, "silence factor must be above zero, got %s", silenceFactor);
        require(ticksRemembered >= 2, "ticks remembered must be at least 2, got %s", ticksRemembered);
    }

    /** 5 s late, 2 s early; stale after 5 s (feed) and 60 s or ten median gaps (asset); numbers only rise. */
    public static IntakeSettings usual() {
        return new IntakeSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                10,
                false,
                65_536);
    }

    /** These settings for a source that numbers its ticks without leaving any out. */
    public IntakeSettings withGaplessNumbers() {
        return new IntakeSettings(
                lateness, futureTolerance, feedSilence, assetSilence, silenceFactor, true, ticksRemembered);
    }

    private static void requireNotNegative(String name, Duration value) {
        require(!value.isNegative(), "%s must not be negative, got %s", name, value);
    }
}
