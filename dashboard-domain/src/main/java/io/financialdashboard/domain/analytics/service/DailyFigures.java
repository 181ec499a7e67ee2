package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.analytics.model.EqualWeightIndex;
import io.financialdashboard.domain.analytics.model.FearGreed;
import io.financialdashboard.domain.analytics.model.RealisedVolatility;
import io.financialdashboard.domain.analytics.model.TradingYear;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the daily bars of a market say; it changes when a trading day closes.
 *
 * @param volatilities in catalogue order
 * @param volatility   the mean of them
 * @param own          how the market's own figures follow from the quotes
 */
record DailyFigures(
        Map<Symbol, Double> volatilities, OptionalDouble volatility, OptionalInt fearGreed, OwnFiguresRule own) {

    static DailyFigures of(Market market, Quotes quotes, Optional<AssetQuote> gold, DailyCloses reader) {
        Map<Asset, ClosingPrices> closes = new LinkedHashMap<>();
        quotes.all().forEach(quote -> closes.put(quote.asset(), reader.of(quote.asset())));
        Map<Symbol, Double> volatilities = volatilities(market, closes);
        OptionalDouble mean =
                volatilities.values().stream().mapToDouble(Double::doubleValue).average();
        return switch (market) {
            case FOREX -> new DailyFigures(volatilities, mean, OptionalInt.empty(), ForexFigures.of(quotes, closes));
            case COMMODITIES ->
                new DailyFigures(volatilities, mean, OptionalInt.empty(), CommodityFigures.of(quotes, closes));
            case CRYPTO -> {
                EqualWeightIndex index = EqualWeightIndex.of(List.copyOf(closes.values()));
                yield new DailyFigures(volatilities, mean, fearGreed(market, index, gold, reader), new CryptoFigures());
            }
            case STOCKS -> {
                EqualWeightIndex index = EqualWeightIndex.of(List.copyOf(closes.values()));
                yield new DailyFigures(
                        volatilities, mean, fearGreed(market, index, gold, reader), new StockFigures(index));
            }
        };
    }

    private static Map<Symbol, Double> volatilities(Market market, Map<Asset, ClosingPrices> closes) {
        Map<Symbol, Double> volatilities = new LinkedHashMap<>();
        closes.forEach((asset, prices) -> RealisedVolatility.ofLast(
                        prices.last(RealisedVolatility.CLOSES), TradingYear.days(market))
                .ifPresent(volatility -> volatilities.put(asset.symbol(), volatility)));
        return Collections.unmodifiableMap(volatilities);
    }

    private static OptionalInt fearGreed(
            Market market, EqualWeightIndex index, Optional<AssetQuote> gold, DailyCloses reader) {
        return gold.isEmpty()
                ? OptionalInt.empty()
                : new FearGreed(index, reader.of(gold.get().asset()), TradingYear.days(market)).value();
    }
}
