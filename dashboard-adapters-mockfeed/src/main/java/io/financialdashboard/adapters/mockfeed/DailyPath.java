package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.VolumeKind;

/**
 * The days of one asset, walked from {@link SessionTable#FIRST_DAY} on, as far as it is asked for. Safe for many threads.
 *
 * <p>A day's open is the last close moved by the gap, its close the open moved by the day's return, its high and low the
 * extremes of a Brownian bridge between them. The variance follows two lognormal processes, the market's and the asset's
 * own. The model is in {@code docs/simulator.md}.
 */
final class DailyPath {
    private static final double DEFAULT_REFERENCE = 100;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int MEASURED_DAYS = 400;
    private static final long MINUTE = 60_000;
    private static final double HOUR = 3_600_000;

    /** Hours of closing in which a gap reaches 63 % of its full variance. */
    private static final double GAP_HOURS = 12;

    /** Where a closing is as long as this, news arrive in it and a jump is a gap. */
    private static final double NIGHT_SHARE = 0.05;

    private static final double MARKET_MEMORY = 0.97;
    private static final double OWN_MEMORY = 0.94;

    private final SessionTable sessions;
    private final PriceGrid grid;
    private final Traits traits;
    private final VolumeKind volumeKind;
    private final CommonFactors factors;
    private final Noise own;
    private final double logReference;
    private final double usualVolume;
    private final double leastLogPrice;

    private volatile Days days = Days.NONE;
    private Walk walk;
    private double baseDeviation;

    DailyPath(Asset asset, Traits traits, SessionTable sessions, PriceGrid grid, Noise root) {
        this.sessions = sessions;
        this.grid = grid;
        this.traits = traits;
        this.volumeKind = asset.volumeKind();
        this.factors = new CommonFactors(root.named("days"), asset.market().id(), traits.loads());
        this.own = root.named("days of").named(asset.symbol().value());
        double reference = asset.referencePrice().orElse(DEFAULT_REFERENCE);
        this.logReference = StrictMath.log(reference);
        this.leastLogPrice = StrictMath.log(grid.price(1));
        this.usualVolume = traits.trading().dailyTurnover() / reference * StrictMath.pow(10, asset.volumeScale());
        this.walk = new Walk(logReference, 0, 0, SessionTable.FIRST_DAY.toEpochDay() - 1);
    }

    /** Where the walk stands after a day; the price is kept unrounded, so that rounding does not add up. */
    private record Walk(double logPrice, double marketState, double ownState, long epochDay) {}

    /** At least the first {@code count} days. */
    Days first(int count) {
        Days now = days;
        return now.size() >= count ? now : extend(count);
    }

    private synchronized Days extend(int count) {
        Days from = days;
        if (from.size() >= count) {
            return from;
        }
        Sessions table = sessions.through(SessionTable.FIRST_DAY.toEpochDay() + MEASURED_DAYS);
        baseDeviation = traits.annualVolatility() / Math.sqrt(sessionsAYear(table));
        Days.Builder builder = from.extendedBy(table.size() - from.size());
        for (int i = from.size(); i < table.size(); i++) {
            walk = step(table, i, walk, builder);
        }
        days = builder.build();
        return days;
    }

    /** From the first days only, so that how far the table reaches makes no difference. */
    private static double sessionsAYear(Sessions table) {
        long begin = SessionTable.FIRST_DAY.toEpochDay();
        return Math.max(1, table.firstOnOrAfter(begin + MEASURED_DAYS)) * DAYS_A_YEAR / MEASURED_DAYS;
    }

    private Walk step(Sessions table, int i, Walk before, Days.Builder into) {
        long day = table.epochDay(i);
        Noise noise = own.at(day);
        double market = before.marketState();
        double ownState = before.ownState();
        for (long d = before.epochDay() + 1; d <= day; d++) {
            market = next(
                    market,
                    MARKET_MEMORY,
                    factors.fear(d - 1, traits.turbulence().leverage()));
            ownState = next(ownState, OWN_MEMORY, own.at(d).gaussian(0));
        }
        double excess = logVarianceExcess(market, ownState);
        double deviation = baseDeviation * StrictMath.exp(excess / 2);
        double gapShare = i == 0 ? 0 : gapShare(table.closedBefore(i));
        double jump = jump(noise, deviation);
        double gap = Math.sqrt(gapShare) * deviation * move(day * 2, noise, 1) + (gapShare > NIGHT_SHARE ? jump : 0);
        double bodyDeviation = Math.sqrt(1 - gapShare) * deviation;
        double pull = StrictMath.log(2) / (traits.halfLifeYears() * DAYS_A_YEAR) * (day - before.epochDay());
        double body = bodyDeviation * move(day * 2 + 1, noise, 2)
                + pull * (logReference - before.logPrice())
                + (gapShare > NIGHT_SHARE ? 0 : jump);
        double open = Math.max(leastLogPrice, before.logPrice() + gap);
        double close = Math.max(leastLogPrice, open + body);
        into.add(
                ticks(open),
                highest(open, close, bodyDeviation, noise),
                lowest(open, close, bodyDeviation, noise),
                ticks(close),
                bodyDeviation,
                volume(table, i, excess, noise));
        return new Walk(close, market, ownState, day);
    }

    private static double next(double state, double memory, double innovation) {
        return memory * state + Math.sqrt(1 - memory * memory) * innovation;
    }

    private double move(long counter, Noise noise, int ownCounter) {
        return factors.move(counter) + traits.loads().own() * noise.gaussian(ownCounter);
    }

    /** The log of the day's variance over the usual one; shifted so that the mean of the variance is the usual one. */
    private double logVarianceExcess(double market, double ownState) {
        double total = traits.turbulence().deviation();
        double share = traits.turbulence().ownShare();
        return total * (Math.sqrt(1 - share) * market + Math.sqrt(share) * ownState) - total * total / 2;
    }

    private double gapShare(long closedMillis) {
        return closedMillis <= 0 ? 0 : traits.gapShare() * (1 - StrictMath.exp(-closedMillis / HOUR / GAP_HOURS));
    }

    private double jump(Noise noise, double deviation) {
        boolean jumps = noise.uniform(3) < traits.turbulence().jumpsPerYear() / DAYS_A_YEAR;
        return jumps ? deviation * traits.turbulence().jumpSize() * noise.gaussian(4) : 0;
    }

    private long ticks(double logPrice) {
        return Math.max(1, Math.round(grid.exactTicks(StrictMath.exp(logPrice))));
    }

    private long highest(double open, double close, double deviation, Noise noise) {
        double top = BridgeLaw.maximum(open, close, deviation * deviation, noise.uniform(5));
        long outward = (long) Math.ceil(grid.exactTicks(StrictMath.exp(top)));
        return Math.max(outward, Math.max(ticks(open), ticks(close)));
    }

    private long lowest(double open, double close, double deviation, Noise noise) {
        double bottom = -BridgeLaw.maximum(-open, -close, deviation * deviation, noise.uniform(6));
        long outward = (long) Math.floor(grid.exactTicks(StrictMath.exp(bottom)));
        return Math.clamp(outward, 1, Math.min(ticks(open), ticks(close)));
    }

    private long volume(Sessions table, int i, double excess, Noise noise) {
        double activity = StrictMath.exp(0.4 * excess + 0.2 * noise.gaussian(7));
        long minutes = Math.ceilDiv(table.length(i), MINUTE);
        return volumeKind == VolumeKind.TICKS
                ? minutes * MinuteTicks.FEWEST
                        + (long) (minutes * (traits.trading().ticksPerMinute() - MinuteTicks.FEWEST) * activity)
                : (long) (usualVolume * activity);
    }
}
