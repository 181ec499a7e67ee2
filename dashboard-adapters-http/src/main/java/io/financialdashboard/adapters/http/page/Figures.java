package io.financialdashboard.adapters.http.page;

import static io.financialdashboard.adapters.http.page.view.Direction.NONE;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.Figure;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The three figures below each market's prices (MARKET-RULES 13 to 17). */
final class Figures {
    static final String UNKNOWN = "–";

    private final Texts texts;
    private final NumberTexts numbers;

    Figures(Texts texts) {
        this.texts = texts;
        this.numbers = new NumberTexts(texts);
    }

    List<Figure> own(MarketStatistics statistics) {
        return switch (statistics.own()) {
            case MarketStatistics.Forex forex -> forex(forex);
            case MarketStatistics.Crypto crypto -> crypto(statistics, crypto);
            case MarketStatistics.Stocks stocks -> stocks(statistics, stocks);
            case MarketStatistics.Commodities commodities -> commodities(commodities);
        };
    }

    private List<Figure> forex(MarketStatistics.Forex forex) {
        var strength = new ArrayList<>(forex.strength().entrySet());
        Map.Entry<String, Double> none = Map.entry("", 0.0);
        return List.of(
                currency("strongest", strength.isEmpty() ? none : strength.getFirst()),
                currency("weakest", strength.isEmpty() ? none : strength.getLast()),
                new Figure(
                        "usd_index_6",
                        texts.text("figure.usd_index_6"),
                        decimal(forex.usdIndex6(), 2),
                        "",
                        NONE,
                        forex.usdIndex6Base()
                                .map(day -> texts.text("meaning.usd_index_6_since", Map.of("day", day)))
                                .orElseGet(() -> texts.text("meaning.usd_index_6"))));
    }

    private Figure currency(String key, Map.Entry<String, Double> currency) {
        ChangeText change = numbers.percent(currency.getValue());
        boolean known = !currency.getKey().isEmpty();
        return new Figure(
                key,
                texts.text("figure." + key),
                known ? currency.getKey() : UNKNOWN,
                known ? change.text() : "",
                known ? change.direction() : NONE,
                texts.text("meaning.strength"));
    }

    private List<Figure> crypto(MarketStatistics statistics, MarketStatistics.Crypto crypto) {
        return List.of(
                plain("btc_share_of_listed", percent(crypto.btcShareOfListed(), 1), ""),
                fearGreed(texts.text("figure.fear_greed_index"), statistics),
                volatility(statistics));
    }

    private List<Figure> stocks(MarketStatistics statistics, MarketStatistics.Stocks stocks) {
        ChangeText change = numbers.percent(stocks.equalWeightChange());
        return List.of(
                new Figure(
                        "equal_weight_index",
                        texts.text("figure.equal_weight_index"),
                        decimal(stocks.equalWeightIndex(), 2),
                        stocks.equalWeightChange().isPresent() ? change.text() : "",
                        change.direction(),
                        texts.text("meaning.equal_weight_index")),
                fearGreed(texts.text("figure.fear_greed_index"), statistics),
                volatility(statistics));
    }

    private List<Figure> commodities(MarketStatistics.Commodities commodities) {
        return List.of(
                plain("gold_silver", decimal(commodities.goldSilver(), 2), ""),
                plain(
                        "brent_wti",
                        decimal(commodities.brentWti(), 2),
                        commodities.brentWti().isPresent() ? "USD" : ""),
                new Figure(
                        "oil_trend",
                        texts.text("figure.oil_trend"),
                        commodities.oilTrend().map(this::words).orElse(UNKNOWN),
                        "",
                        commodities.oilTrend().map(Figures::direction).orElse(NONE),
                        texts.text("meaning.oil_trend")));
    }

    Figure fearGreed(String label, MarketStatistics statistics) {
        return new Figure(
                "fear_greed_index",
                label,
                statistics.fearGreed().isPresent()
                        ? numbers.decimal(statistics.fearGreed().getAsInt(), 0)
                        : UNKNOWN,
                statistics.sentiment().map(this::words).orElse(""),
                NONE,
                texts.text("meaning.fear_greed_index"));
    }

    private Figure volatility(MarketStatistics statistics) {
        return plain("volatility", percent(statistics.volatility(), 1), texts.text("figure.a_year"));
    }

    private Figure plain(String key, String value, String detail) {
        return new Figure(key, texts.text("figure." + key), value, detail, NONE, texts.text("meaning." + key));
    }

    static Direction direction(Trend trend) {
        return switch (trend) {
            case BULLISH -> Direction.UP;
            case BEARISH -> Direction.DOWN;
            case NEUTRAL -> Direction.FLAT;
        };
    }

    String words(Trend trend) {
        return texts.text("trend." + trend.id());
    }

    private String words(Sentiment sentiment) {
        return texts.text("sentiment." + sentiment.id());
    }

    private String decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? numbers.decimal(value.getAsDouble(), decimals) : UNKNOWN;
    }

    private String percent(OptionalDouble value, int decimals) {
        return value.isPresent() ? numbers.percent(value.getAsDouble(), decimals) : UNKNOWN;
    }
}
