package io.financialdashboard.testkit;

import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Market;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Statistics that a test has set; where it has not, nothing is known of the market. Safe for use by many threads. */
public final class FakeAnalytics implements Analytics {
    private static final Breadth NOTHING = new Breadth(0, 0, 0, OptionalDouble.empty(), Trend.NEUTRAL);
    private final Map<Market, MarketStatistics> statistics = new ConcurrentHashMap<>();
    private volatile Breadth overall = NOTHING;
    private volatile boolean broken;

    public FakeAnalytics put(MarketStatistics one) {
        statistics.put(one.market(), one);
        return this;
    }

    public FakeAnalytics overall(Breadth breadth) {
        overall = breadth;
        return this;
    }

    /** From now on, whether every question fails as by a fault in the formulas. */
    public void breakDown(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public MarketStatistics statistics(Market market) {
        return statistics.getOrDefault(market, nothingKnownOf(market));
    }

    @Override
    public Breadth overall() {
        if (broken) {
            throw new IllegalStateException("broken by the test");
        }
        return overall;
    }

    /** A market without a single price: every figure is empty. */
    public static MarketStatistics nothingKnownOf(Market market) {
        return new MarketStatistics(
                market,
                NOTHING,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                noFigures(market));
    }

    private static MarketStatistics.OwnFigures noFigures(Market market) {
        return switch (market) {
            case FOREX -> new MarketStatistics.Forex(Map.of(), OptionalDouble.empty(), Optional.empty());
            case CRYPTO -> new MarketStatistics.Crypto(OptionalDouble.empty(), List.of(), OptionalDouble.empty());
            case STOCKS ->
                new MarketStatistics.Stocks(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
            case COMMODITIES ->
                new MarketStatistics.Commodities(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        };
    }
}
