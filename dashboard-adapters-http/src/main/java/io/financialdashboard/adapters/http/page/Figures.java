package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.adapters.http.page.view.Direction.NONE;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The three figures below each market's prices (MARKET-RULES 13 to 17). */
final class Figures {
    static final String UNKNOWN = "–";

    private Figures() {}

    static List<Figure> own(MarketStatistics statistics) {
        return switch (statistics.own()) {
            case MarketStatistics.Forex forex -> forex(forex);
            case MarketStatistics.Crypto crypto -> crypto(statistics, crypto);
            case MarketStatistics.Stocks stocks -> stocks(statistics, stocks);
            case MarketStatistics.Commodities commodities -> commodities(commodities);
        };
    }

    private static List<Figure> forex(MarketStatistics.Forex forex) {
        var strength = new ArrayList<>(forex.strength().entrySet());
        return List.of(
                currency("strongest", "Strongest", strength.isEmpty() ? Map.entry("", 0.0) : strength.getFirst()),
                currency("weakest", "Weakest", strength.isEmpty() ? Map.entry("", 0.0) : strength.getLast()),
                new Figure(
                        "usd_index_6",
                        "USD index (6)",
                        decimal(forex.usdIndex6(), 2),
                        "",
                        NONE,
                        "The dollar's value in six currencies, geometric mean, 100 on the base date"
                                + forex.usdIndex6Base().map(day -> " " + day).orElse("")));
    }

    private static Figure currency(String key, String label, Map.Entry<String, Double> currency) {
        ChangeText change = NumberTexts.percent(currency.getValue());
        boolean known = !currency.getKey().isEmpty();
        return new Figure(
                key,
                label,
                known ? currency.getKey() : UNKNOWN,
                known ? change.text() : "",
                known ? change.direction() : NONE,
                "Today's log return of the currency less the mean of the dollar and the six others");
    }

    private static List<Figure> crypto(MarketStatistics statistics, MarketStatistics.Crypto crypto) {
        return List.of(
                new Figure(
                        "btc_share_of_listed",
                        "BTC share",
                        percent(crypto.btcShareOfListed(), 1),
                        "",
                        NONE,
                        "Bitcoin's part of the market value of the listed coins"),
                fearGreed("Fear & greed", statistics),
                volatility(statistics));
    }

    private static List<Figure> stocks(MarketStatistics statistics, MarketStatistics.Stocks stocks) {
        ChangeText change = NumberTexts.percent(stocks.equalWeightChange());
        return List.of(
                new Figure(
                        "equal_weight_index",
                        "Equal-weight",
                        decimal(stocks.equalWeightIndex(), 2),
                        stocks.equalWeightChange().isPresent() ? change.text() : "",
                        change.direction(),
                        "Index of the listed stocks with the same weight each, 100 on its first day"),
                fearGreed("Fear & greed", statistics),
                volatility(statistics));
    }

    private static List<Figure> commodities(MarketStatistics.Commodities commodities) {
        return List.of(
                new Figure(
                        "gold_silver",
                        "Gold / silver",
                        decimal(commodities.goldSilver(), 2),
                        "",
                        NONE,
                        "Ounces of silver for one of gold"),
                new Figure(
                        "brent_wti",
                        "Brent − WTI",
                        decimal(commodities.brentWti(), 2),
                        commodities.brentWti().isPresent() ? "USD" : "",
                        NONE,
                        "What a barrel of Brent costs more than one of WTI"),
                new Figure(
                        "oil_trend",
                        "Oil trend",
                        commodities.oilTrend().map(Figures::words).orElse(UNKNOWN),
                        "",
                        commodities.oilTrend().map(Figures::direction).orElse(NONE),
                        "WTI's close against its 20-day mean"));
    }

    static Figure fearGreed(String label, MarketStatistics statistics) {
        return new Figure(
                "fear_greed_index",
                label,
                statistics.fearGreed().isPresent()
                        ? String.valueOf(statistics.fearGreed().getAsInt())
                        : UNKNOWN,
                statistics.sentiment().map(Figures::words).orElse(""),
                NONE,
                "0 is extreme fear, 100 extreme greed: mean rank of momentum, volatility, breadth and return less"
                        + " gold's");
    }

    private static Figure volatility(MarketStatistics statistics) {
        return new Figure(
                "volatility",
                "Volatility",
                percent(statistics.volatility(), 1),
                "a year",
                NONE,
                "Standard deviation of the last 20 daily log returns, annualised, mean of the assets");
    }

    static Direction direction(Trend trend) {
        return switch (trend) {
            case BULLISH -> Direction.UP;
            case BEARISH -> Direction.DOWN;
            case NEUTRAL -> Direction.FLAT;
        };
    }

    static String words(Trend trend) {
        return capitalised(trend.id());
    }

    static String words(Sentiment sentiment) {
        return capitalised(sentiment.id());
    }

    private static String capitalised(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('_', ' ');
    }

    private static String decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? NumberTexts.decimal(value.getAsDouble(), decimals) : UNKNOWN;
    }

    private static String percent(OptionalDouble value, int decimals) {
        return value.isPresent() ? NumberTexts.decimal(value.getAsDouble(), decimals) + "%" : UNKNOWN;
    }
}
