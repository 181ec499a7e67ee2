package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.ClosingPrices;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.analytics.model.Mean;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Commodities;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
        OptionalDouble gold = price(TradedAs.GOLD, quotes);
        OptionalDouble silver = price(TradedAs.SILVER, quotes);
        OptionalDouble brent = price(TradedAs.BRENT, quotes);
        OptionalDouble wti = price(TradedAs.WTI, quotes);
        OptionalDouble ratio = gold.isPresent() && silver.isPresent() && silver.getAsDouble() > 0
                ? Finite.of(gold.getAsDouble() / silver.getAsDouble())
                : OptionalDouble.empty();
        OptionalDouble spread = brent.isPresent() && wti.isPresent()
                ? Finite.of(brent.getAsDouble() - wti.getAsDouble())
                : OptionalDouble.empty();
        return new Commodities(ratio, spread, oilTrend);
    }

    private static OptionalDouble price(TradedAs what, Quotes quotes) {
        Optional<AssetQuote> quote = what.in(quotes);
        return quote.isPresent() ? OptionalDouble.of(quote.get().quote().price()) : OptionalDouble.empty();
    }
}
