package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.analytics.model.Mean;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Commodities;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/**
 * Metals and oil against each other (MARKET-RULES 17).
 *
 * @param oilTrend WTI's last daily close against the mean of the last 20, that close among them
 */
record CommodityFigures(Optional<Trend> oilTrend) implements OwnFiguresRule {
    private static final int MEAN_DAYS = 20;

    static CommodityFigures of(Quotes quotes, Map<Asset, ClosingPrices> closes) {
        return new CommodityFigures(TradedAs.WTI
                .in(quotes)
                .map(quote -> closes.getOrDefault(quote.asset(), ClosingPrices.none()))
                .flatMap(CommodityFigures::trend));
    }

    private static Optional<Trend> trend(ClosingPrices prices) {
        double[] last = prices.last(MEAN_DAYS);
        if (last.length < MEAN_DAYS) {
            return Optional.empty();
        }
        int above = Double.compare(last[MEAN_DAYS - 1], Mean.of(last, 0, MEAN_DAYS));
        return Optional.of(above > 0 ? Trend.BULLISH : above < 0 ? Trend.BEARISH : Trend.NEUTRAL);
    }

    @Override
    public Commodities now(Quotes quotes) {
        return new Commodities(
                ofTwo(
                        TradedAs.GOLD,
                        TradedAs.SILVER,
                        quotes,
                        (gold, silver) -> silver > 0 ? gold / silver : Double.NaN),
                ofTwo(TradedAs.BRENT, TradedAs.WTI, quotes, (brent, wti) -> brent - wti),
                oilTrend);
    }

    private static OptionalDouble ofTwo(TradedAs one, TradedAs other, Quotes quotes, DoubleBinaryOperator figure) {
        List<AssetQuote> both =
                Stream.of(one, other).flatMap(what -> what.in(quotes).stream()).toList();
        if (both.size() < 2 || !Quotes.areOfOneTime(both)) {
            return OptionalDouble.empty();
        }
        return Finite.of(figure.applyAsDouble(
                both.getFirst().quote().price(), both.getLast().quote().price()));
    }
}
