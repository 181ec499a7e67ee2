package io.financialdashboard.adapters.http.page;

import io.financialdashboard.domain.analytics.port.in.Analytics;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Market;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Statistics that stand still: stocks are greedy, crypto has too little history to say. */
final class FixedStatistics implements Analytics {
    @Override
    public Breadth overall() {
        return new Breadth(14, 8, 2, OptionalDouble.of(0.25), Trend.NEUTRAL);
    }

    @Override
    public MarketStatistics statistics(Market market) {
        boolean stocks = market == Market.STOCKS;
        return new MarketStatistics(
                market,
                overall(),
                stocks ? OptionalInt.of(62) : OptionalInt.empty(),
                stocks ? Optional.of(Sentiment.GREED) : Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(18.44),
                Map.of(),
                List.of(),
                own(market));
    }

    private static MarketStatistics.OwnFigures own(Market market) {
        return switch (market) {
            case FOREX -> {
                Map<String, Double> strength = new LinkedHashMap<>();
                strength.put("USD", 0.214);
                strength.put("JPY", -0.31);
                yield new MarketStatistics.Forex(
                        strength, OptionalDouble.of(101.5), Optional.of(LocalDate.parse("2020-01-01")));
            }
            case CRYPTO -> new MarketStatistics.Crypto(OptionalDouble.of(61.27), List.of(), OptionalDouble.empty());
            case STOCKS ->
                new MarketStatistics.Stocks(OptionalDouble.of(183.2), OptionalDouble.of(0.42), Optional.empty());
            case COMMODITIES ->
                new MarketStatistics.Commodities(
                        OptionalDouble.of(84.113), OptionalDouble.empty(), Optional.of(Trend.BEARISH));
        };
    }
}
