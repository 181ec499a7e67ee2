package io.financialdashboard.client.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * One market's figures; what cannot be computed is empty.
 *
 * @param breadth      (gainers − losers) / all
 * @param totalVolume  in US dollars, as is {@code marketCap}
 * @param volatility   annualised, in percent
 * @param volatilities the same by symbol
 * @param own          what only this market has, by the names of the API, for example {@code gold_silver_ratio}
 */
public record MarketStatistics(
        Market market,
        int gainers,
        int losers,
        int unchanged,
        OptionalDouble breadth,
        String trend,
        Optional<String> sentiment,
        OptionalInt fearGreedIndex,
        OptionalDouble vix,
        OptionalDouble totalVolume,
        OptionalDouble marketCap,
        OptionalDouble volatility,
        Map<String, Double> volatilities,
        Optional<Mover> strongest,
        Optional<Mover> weakest,
        List<Mover> movers,
        @JsonAnySetter Map<String, JsonNode> own) {
    public MarketStatistics {
        requireNonNull(trend, "trend");
    }
}
