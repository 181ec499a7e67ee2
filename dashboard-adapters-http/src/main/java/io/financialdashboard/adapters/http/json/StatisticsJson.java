package io.financialdashboard.adapters.http.json;

import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Mover;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Market statistics as {@code /api/market-stats} and the stream give them. */
public final class StatisticsJson {
    private static final int FIGURE_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;

    private StatisticsJson() {}

    /** Gainers, losers and where they point. */
    public static void breadth(JsonWriter json, Breadth breadth) {
        json.whole("gainers", breadth.gainers())
                .whole("losers", breadth.losers())
                .whole("unchanged", breadth.unchanged());
        figure(json, "breadth", breadth.ratio());
        json.text("trend", breadth.trend().id());
    }

    /**
     * Over all markets. Sentiment, fear and greed and the VIX belong to single markets (MARKET-RULES 14, 15), so there is
     * none for all of them together.
     */
    public static void overall(JsonWriter json, Breadth breadth, List<MarketStatistics> markets) {
        breadth(json, breadth);
        json.unknown("sentiment").unknown("fear_greed_index").unknown("vix");
        money(json, "total_volume", sumOfKnown(markets, MarketStatistics::totalVolume));
        money(json, "market_cap", sumOfKnown(markets, MarketStatistics::marketCap));
    }

    /** One market, with the figures that only it has. */
    public static void market(JsonWriter json, MarketStatistics statistics) {
        json.text("market", statistics.market().id());
        breadth(json, statistics.breadth());
        json.text("sentiment", statistics.sentiment().map(Sentiment::id));
        statistics
                .fearGreed()
                .ifPresentOrElse(
                        index -> json.whole("fear_greed_index", index), () -> json.unknown("fear_greed_index"));
        figure(json, "vix", statistics.vix());
        money(json, "total_volume", statistics.totalVolume());
        money(json, "market_cap", statistics.marketCap());
        figure(json, "volatility", statistics.volatility());
        json.object(
                "volatilities",
                () -> statistics
                        .volatilities()
                        .forEach((symbol, value) -> figure(json, symbol.value(), OptionalDouble.of(value))));
        mover(json, "strongest", statistics.strongest());
        mover(json, "weakest", statistics.weakest());
        json.array("movers", () -> statistics.movers().forEach(mover -> json.object(() -> mover(json, mover))));
        own(json, statistics.own());
    }

    private static void own(JsonWriter json, MarketStatistics.OwnFigures own) {
        switch (own) {
            case MarketStatistics.Forex forex -> forex(json, forex);
            case MarketStatistics.Crypto crypto -> crypto(json, crypto);
            case MarketStatistics.Stocks stocks -> {
                figure(json, "equal_weight_index", stocks.equalWeightIndex());
                figure(json, "equal_weight_change", stocks.equalWeightChange());
                json.date("equal_weight_base", stocks.indexBase());
            }
            case MarketStatistics.Commodities commodities -> {
                figure(json, "gold_silver_ratio", commodities.goldSilver());
                figure(json, "brent_wti_spread", commodities.brentWti());
                json.text("oil_trend", commodities.oilTrend().map(Trend::id));
            }
        }
    }

    private static void forex(JsonWriter json, MarketStatistics.Forex forex) {
        Map<String, Double> strength = forex.strength();
        json.object(
                "currency_strength",
                () -> strength.forEach((currency, value) -> figure(json, currency, OptionalDouble.of(value))));
        json.text("strongest_currency", strength.keySet().stream().findFirst());
        json.text("weakest_currency", strength.keySet().stream().reduce((earlier, later) -> later));
        figure(json, "usd_index_6", forex.usdIndex6());
        json.date("usd_index_6_base", forex.usdIndex6Base());
    }

    private static void crypto(JsonWriter json, MarketStatistics.Crypto crypto) {
        figure(json, "btc_share_of_listed", crypto.btcShareOfListed());
        json.texts(
                "btc_share_coins", crypto.listed().stream().map(Symbol::value).toList());
        figure(json, "btc_dominance", crypto.btcDominance());
    }

    private static void mover(JsonWriter json, String name, Optional<Mover> mover) {
        mover.ifPresentOrElse(one -> json.object(name, () -> mover(json, one)), () -> json.unknown(name));
    }

    private static void mover(JsonWriter json, Mover mover) {
        json.text("symbol", mover.asset().symbol().value())
                .text("display_name", mover.asset().displayName())
                .number("price", mover.price())
                .number("change", QuoteJson.percent(mover.changePercent()));
    }

    /** Over the markets that have the figure; unknown where none has. */
    private static OptionalDouble sumOfKnown(
            List<MarketStatistics> markets, Function<MarketStatistics, OptionalDouble> figure) {
        double[] known = markets.stream()
                .map(figure)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return known.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(known).sum());
    }

    private static void figure(JsonWriter json, String name, OptionalDouble value) {
        json.number(name, Decimals.rounded(value, FIGURE_DECIMALS));
    }

    private static void money(JsonWriter json, String name, OptionalDouble value) {
        json.number(name, Decimals.rounded(value, MONEY_DECIMALS));
    }
}
