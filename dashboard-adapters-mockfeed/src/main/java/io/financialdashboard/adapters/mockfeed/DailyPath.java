package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;

/**
 * The days of one asset, walked from {@link SessionTable#FIRST_DAY} on, as far as it is asked for. Safe for many threads.
 *
 * <p>A day's open is the last close moved by the gap, its close the open moved by the day's return, its high and low the
 * extremes of a Brownian bridge between them. The model is in {@code docs/simulator.md}.
 */
final class DailyPath {
    private static final double DEFAULT_REFERENCE = 100;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int MEASURED_DAYS = 400;
    private static final double HOUR = 3_600_000;

    /** Hours of closing in which a gap reaches 63 % of its full variance. */
    private static final double GAP_HOURS = 12;

    /** Where a closing is as long as this, news arrive in it and a jump is a gap. */
    private static final double NIGHT_SHARE = 0.05;

    private final SessionTable sessions;
    private final PriceGrid grid;
    private final Traits traits;
    private final CommonFactors factors;
    private final Noise own;
    private final VarianceWalk variance;
    private final DayVolume volume;
    private final double logReference;
    private final double leastLogPrice;

    private volatile Days days = Days.NONE;

    /** Kept unrounded, so that rounding does not add up. */
    private double logPrice;

    private long lastDay = SessionTable.FIRST_DAY.toEpochDay() - 1;
    private double usualDeviation;

    DailyPath(Asset asset, Traits traits, SessionTable sessions, PriceGrid grid, Noise root) {
        this.sessions = sessions;
        this.grid = grid;
        this.traits = traits;
        this.factors = new CommonFactors(root.named("days"), asset.market().id(), traits.loads());
        this.own = root.named("days of").named(asset.symbol().value());
        this.variance = new VarianceWalk(traits.turbulence(), factors, own.named("variance"), lastDay + 1);
        double reference = asset.referencePrice().orElse(DEFAULT_REFERENCE);
        this.volume = new DayVolume(asset, traits.trading(), reference);
        this.logReference = StrictMath.log(reference);
        this.leastLogPrice = StrictMath.log(grid.price(1));
        this.logPrice = logReference;
    }

    /** At least the first {@code count} days, of sessions that the table already has. */
    Days first(int count) {
        Days now = days;
        return now.size() >= count ? now : extend(count);
    }

    private synchronized Days extend(int count) {
        if (days.size() >= count) {
            return days;
        }
        Sessions table = sessions.through(SessionTable.FIRST_DAY.toEpochDay() + MEASURED_DAYS);
        usualDeviation = traits.annualVolatility() / Math.sqrt(sessionsAYear(table));
        Days.Builder more = days.extendedBy(table.size() - days.size());
        for (int i = days.size(); i < table.size(); i++) {
            addDay(table, i, more);
        }
        days = more.build();
        return days;
    }

    /** From the first days only, so that how far the table reaches makes no difference. */
    private static double sessionsAYear(Sessions table) {
        int sessions = table.firstOnOrAfter(SessionTable.FIRST_DAY.toEpochDay() + MEASURED_DAYS);
        return Math.max(1, sessions) * DAYS_A_YEAR / MEASURED_DAYS;
    }

    private void addDay(Sessions table, int i, Days.Builder into) {
        long day = table.epochDay(i);
        Noise noise = own.at(day);
        double excess = variance.excessOn(day);
        double deviation = usualDeviation * StrictMath.exp(excess / 2);
        double gapShare = i == 0 ? 0 : gapShare(table.closedBefore(i));
        double bodyDeviation = Math.sqrt(1 - gapShare) * deviation;
        double jump = jump(noise, deviation);
        boolean jumpsOvernight = gapShare > NIGHT_SHARE;
        double gap = Math.sqrt(gapShare) * deviation * move(day * 2, noise, 1) + (jumpsOvernight ? jump : 0);
        double body = bodyDeviation * move(day * 2 + 1, noise, 2) + (jumpsOvernight ? 0 : jump) + pull(day);
        double open = Math.max(leastLogPrice, logPrice + gap);
        double close = Math.max(leastLogPrice, open + body);
        into.add(
                ticks(open),
                highest(open, close, bodyDeviation, noise),
                lowest(open, close, bodyDeviation, noise),
                ticks(close),
                bodyDeviation,
                volume.of(excess, table.length(i), noise.gaussian(7)));
        logPrice = close;
        lastDay = day;
    }

    private double move(long counter, Noise noise, int ownCounter) {
        return factors.move(counter) + traits.loads().own() * noise.gaussian(ownCounter);
    }

    /** The slow way back to the reference price. */
    private double pull(long day) {
        double speed = StrictMath.log(2) / (traits.halfLifeYears() * DAYS_A_YEAR);
        return speed * (day - lastDay) * (logReference - logPrice);
    }

    private double gapShare(long closedMillis) {
        return closedMillis <= 0 ? 0 : traits.gapShare() * (1 - StrictMath.exp(-closedMillis / HOUR / GAP_HOURS));
    }

    private double jump(Noise noise, double deviation) {
        boolean jumps = noise.uniform(3) < traits.turbulence().jumpsPerYear() / DAYS_A_YEAR;
        return jumps ? deviation * traits.turbulence().jumpSize() * noise.gaussian(4) : 0;
    }

    private long ticks(double logOfPrice) {
        return Math.max(1, Math.round(grid.exactTicks(StrictMath.exp(logOfPrice))));
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
}
