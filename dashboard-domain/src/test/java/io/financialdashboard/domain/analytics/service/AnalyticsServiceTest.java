package io.financialdashboard.domain.analytics.service;

import static io.financialdashboard.domain.TestAssets.coin;
import static io.financialdashboard.domain.TestAssets.commodity;
import static io.financialdashboard.domain.TestAssets.pair;
import static io.financialdashboard.domain.TestAssets.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.analytics.DailyBars;
import io.financialdashboard.domain.analytics.port.in.Breadth;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Commodities;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Crypto;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Forex;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Stocks;
import io.financialdashboard.domain.analytics.port.in.Mover;
import io.financialdashboard.domain.analytics.port.in.Sentiment;
import io.financialdashboard.domain.analytics.port.in.Trend;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalyticsServiceTest {
    private static final Asset AAPL = stock("AAPL", 15_000_000_000.0);
    private static final Asset MSFT = stock("MSFT");
    private static final Asset BTC = coin("BTC/USDT", 20_000_000);
    private static final Asset ETH = coin("ETH/USDT", 120_000_000);
    private static final Asset GOLD = commodity("XAUUSD");
    private static final Asset SILVER = commodity("XAGUSD");
    private static final Asset WTI = commodity("USOIL");
    private static final Asset BRENT = commodity("UKOIL");

    private final QuotedMarket market = new QuotedMarket();
    private final AnalyticsService analytics = new AnalyticsService(market);

    @ParameterizedTest
    @EnumSource
    void of_a_market_without_prices_everything_is_empty(Market any) {
        MarketStatistics statistics = analytics.statistics(any);

        assertThat(statistics.market()).isEqualTo(any);
        assertThat(statistics.breadth()).isEqualTo(new Breadth(0, 0, 0, OptionalDouble.empty(), Trend.NEUTRAL));
        assertThat(statistics.fearGreed()).isEmpty();
        assertThat(statistics.sentiment()).isEmpty();
        assertThat(statistics.vix()).isEmpty();
        assertThat(statistics.totalVolume()).isEmpty();
        assertThat(statistics.marketCap()).isEmpty();
        assertThat(statistics.volatility()).isEmpty();
        assertThat(statistics.volatilities()).isEmpty();
        assertThat(statistics.movers()).isEmpty();
        assertThat(statistics.strongest()).isEmpty();
        assertThat(statistics.weakest()).isEmpty();
        assertThat(Figures.numbersIn(statistics.own())).isEmpty();
    }

    @Test // 1 %, 0.001 % and -2 %: (1 - 1) / 3
    void breadth_and_movers_come_from_the_changes_of_the_market_alone() {
        Asset tesla = stock("TSLA");
        market.trades(MSFT, 100.001, 100)
                .trades(tesla, 98, 100)
                .trades(AAPL, 101, 100)
                .trades(BTC, 200, 100);
        MarketStatistics statistics = analytics.statistics(Market.STOCKS);

        assertThat(statistics.breadth()).isEqualTo(new Breadth(1, 1, 1, OptionalDouble.of(0), Trend.NEUTRAL));
        assertThat(statistics.movers()).extracting(Mover::asset).containsExactly(AAPL, MSFT, tesla);
        assertThat(statistics.strongest().orElseThrow().changePercent()).isCloseTo(1, within(1e-9));
        assertThat(statistics.weakest().orElseThrow().changePercent()).isCloseTo(-2, within(1e-9));
    }

    @Test // 2 up, 1 down over all markets: a third is more than 0.33
    void the_overall_breadth_counts_every_market() {
        market.trades(AAPL, 101, 100).trades(BTC, 101, 100).trades(GOLD, 99, 100);

        assertThat(analytics.overall()).isEqualTo(new Breadth(2, 1, 0, OptionalDouble.of(1 / 3.0), Trend.BULLISH));
    }

    @Test
    void an_asset_without_a_change_is_not_counted() {
        market.trades(AAPL, 101).trades(WTI, 5, -36.98);

        assertThat(analytics.overall()).isEqualTo(new Breadth(0, 0, 0, OptionalDouble.empty(), Trend.NEUTRAL));
        assertThat(analytics.statistics(Market.STOCKS).movers()).isEmpty();
    }

    @Test // log returns of 0.01 and -0.01 in turn: 16.286901 % over 252 days, see FormulasTest; and 0 %
    void volatility_is_given_by_asset_and_as_their_mean() {
        double[] swinging = new double[21];
        double[] still = new double[21];
        Arrays.setAll(swinging, i -> i % 2 == 0 ? 100 : 100 * Math.exp(0.01));
        Arrays.fill(still, 50);
        market.closes(AAPL, swinging).trades(AAPL, 5_000, 100);
        market.closes(MSFT, still).trades(MSFT, 50, 50);
        market.closes(stock("NEW"), 1, 2, 3).trades(stock("NEW"), 3, 3);
        MarketStatistics statistics = analytics.statistics(Market.STOCKS);

        assertThat(statistics.volatilities().keySet()).containsExactly(new Symbol("AAPL"), new Symbol("MSFT"));
        assertThat(statistics.volatilities().get(new Symbol("AAPL"))).isCloseTo(16.286901, within(1e-6));
        assertThat(statistics.volatility()).hasValueCloseTo(8.143451, within(1e-6));
    }

    @Test // the same returns from weekday to weekday: 16.543404 % over 260 days, see FormulasTest
    void a_recorded_sunday_is_no_trading_day_of_a_currency() {
        Asset euro = pair("EUR/USD");
        market.recorded(euro, swingingWithSundays()).trades(euro, 100, 100);

        assertThat(analytics.statistics(Market.FOREX).volatility()).hasValueCloseTo(16.543404, within(1e-6));
    }

    @Test // 190 x 1,000 shares + 400 x 500; 190 x 15 billion, of Microsoft nothing is said
    void volume_and_market_value_are_sums_in_dollars() {
        market.tradesVolume(AAPL, 190, 1_000).tradesVolume(MSFT, 400, 500).tradesVolume(GOLD, 2_350, 9_999);

        assertThat(analytics.statistics(Market.STOCKS).totalVolume()).hasValue(390_000);
        assertThat(analytics.statistics(Market.STOCKS).marketCap()).hasValue(2_850_000_000_000.0);
        assertThat(analytics.statistics(Market.COMMODITIES).totalVolume()).isEmpty();
        assertThat(analytics.statistics(Market.COMMODITIES).marketCap()).isEmpty();
    }

    @Test // 50,000 x 20 million = 1.0e12; 2,500 x 120 million = 0.3e12; 1.0 / 1.3
    void bitcoins_share_is_of_the_listed_coins_whose_units_are_known() {
        market.trades(BTC, 50_000).trades(ETH, 2_500).trades(coin("DOGE/USDT"), 0.1);
        Crypto own = (Crypto) analytics.statistics(Market.CRYPTO).own();

        assertThat(own.btcShareOfListed()).hasValueCloseTo(76.923077, within(1e-6));
        assertThat(own.listed()).containsExactly(new Symbol("BTC/USDT"), new Symbol("ETH/USDT"));
        assertThat(own.btcDominance()).isEmpty();
    }

    @Test
    void without_bitcoin_there_is_no_share() {
        market.trades(ETH, 2_500);

        assertThat(((Crypto) analytics.statistics(Market.CRYPTO).own()).btcShareOfListed())
                .isEmpty();
    }

    // EUR/USD from 1.00 to 1.01: EUR 0.995033 %; USD/JPY from 150 to 153: JPY -1.980263 %; their mean over seven
    // -0.140747 %, so EUR 1.135780, JPY -1.839516, the rest 0.140747.
    @Test
    void strength_turns_pairs_that_are_quoted_the_other_way_round() {
        sixPairs(1.01, 153);
        Forex own = (Forex) analytics.statistics(Market.FOREX).own();

        assertThat(own.strength().keySet()).containsExactly("EUR", "GBP", "AUD", "CAD", "CHF", "USD", "JPY");
        assertThat(own.strength().get("EUR")).isCloseTo(1.135780, within(1e-6));
        assertThat(own.strength().get("USD")).isCloseTo(0.140747, within(1e-6));
        assertThat(own.strength().get("JPY")).isCloseTo(-1.839516, within(1e-6));
    }

    // Against the base day (EUR/USD 1.10, USD/JPY 140): the dollar in euros 1.10 / 1.01 = 1.089109, in yen
    // 153 / 140 = 1.092857; 100 x (1.089109 x 1.092857)^(1/6) = 102.945125.
    @Test
    void the_dollar_index_is_relative_to_the_first_day_on_which_all_six_closed() {
        sixPairs(1.01, 153);
        Forex own = (Forex) analytics.statistics(Market.FOREX).own();

        assertThat(own.usdIndex6Base()).contains(LocalDate.parse("2024-03-06"));
        assertThat(own.usdIndex6()).hasValueCloseTo(102.945125, within(1e-6));
    }

    @Test
    void with_one_of_the_six_pairs_missing_neither_strength_nor_index_is_known() {
        market.trades(pair("EUR/USD"), 1.01, 1).trades(pair("USD/JPY"), 153, 150);
        Forex own = (Forex) analytics.statistics(Market.FOREX).own();

        assertThat(own).isEqualTo(new Forex(Map.of(), OptionalDouble.empty(), Optional.empty()));
    }

    @Test // yesterday 100 x (1 + (10 % - 5 %) / 2) = 102.5; today (2 % + 4 %) / 2 = 3 %
    void while_stocks_trade_their_index_moves_with_the_mean_change() {
        market.closes(AAPL, 10, 11).trades(AAPL, 11.22, 11);
        market.closes(MSFT, 20, 19).trades(MSFT, 19.76, 19);
        Stocks own = (Stocks) analytics.statistics(Market.STOCKS).own();

        assertThat(own.equalWeightIndex()).hasValueCloseTo(105.575, within(1e-9));
        assertThat(own.equalWeightChange()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(own.indexBase()).contains(LocalDate.parse("2024-03-06"));
    }

    @Test
    void when_the_day_is_over_the_index_is_its_own_close() {
        market.closes(AAPL, 10, 11).closesToday(AAPL, 11.22, 11);
        market.closes(MSFT, 20, 19).closesToday(MSFT, 19.76, 19);
        Stocks own = (Stocks) analytics.statistics(Market.STOCKS).own();

        assertThat(own.equalWeightIndex()).hasValueCloseTo(105.575, within(1e-9));
        assertThat(own.equalWeightChange()).hasValueCloseTo(3.0, within(1e-9));
    }

    @Test // 2,400 / 30; 84.5 - 80.25
    void metals_and_oil_are_set_against_each_other() {
        market.trades(GOLD, 2_400).trades(SILVER, 30).trades(WTI, 80.25).trades(BRENT, 84.5);
        Commodities own = (Commodities) analytics.statistics(Market.COMMODITIES).own();

        assertThat(own.goldSilver()).hasValue(80);
        assertThat(own.brentWti()).hasValue(4.25);
        assertThat(own.oilTrend()).isEmpty();
    }

    // Two recordings that end in different years: the one price less the other would be no spread of any day.
    @Test
    void prices_of_different_times_are_not_set_against_each_other() {
        market.trades(GOLD, 2_400).trades(SILVER, 30).trades(WTI, 45.15).trades(BRENT, 95.29);
        sixPairs(1.01, 153);
        market.lastTraded(SILVER, Duration.ofDays(7))
                .lastTraded(WTI, Duration.ofDays(7).plusMillis(1));
        market.lastTraded(pair("AUD/USD"), Duration.ofDays(8));
        Commodities metals =
                (Commodities) analytics.statistics(Market.COMMODITIES).own();

        assertThat(metals.goldSilver()).hasValue(80);
        assertThat(metals.brentWti()).isEmpty();
        assertThat(analytics.statistics(Market.FOREX).own())
                .isEqualTo(new Forex(Map.of(), OptionalDouble.empty(), Optional.empty()));
    }

    @Test // as on 2020-04-20: 25.57 - (-36.98)
    void oil_below_zero_is_a_price_and_a_trend() {
        double[] closes = new double[20];
        Arrays.fill(closes, 20);
        closes[19] = -36.98;
        market.closes(WTI, closes).trades(WTI, -36.98, 18.31).trades(BRENT, 25.57);
        MarketStatistics statistics = analytics.statistics(Market.COMMODITIES);
        Commodities own = (Commodities) statistics.own();

        assertThat(own.brentWti()).hasValueCloseTo(62.55, within(1e-9));
        assertThat(own.oilTrend()).contains(Trend.BEARISH);
        assertThat(statistics.volatilities()).isEmpty();
    }

    @Test
    void the_oil_trend_needs_twenty_closes() {
        double[] rising = new double[19];
        Arrays.setAll(rising, i -> 70 + i);
        market.closes(WTI, rising).trades(WTI, 100, 88);

        assertThat(oilTrend()).isEmpty();

        double[] longer = new double[20];
        Arrays.setAll(longer, i -> 70 + i);
        market.closes(WTI, longer).closesToday(WTI, 100, 89);

        assertThat(oilTrend()).contains(Trend.BULLISH);
    }

    @Test
    void recorded_oil_is_known_by_its_symbol_and_the_first_with_a_price_is_taken() {
        market.closes(WTI).trades(commodity("WTI"), 60).trades(commodity("BRENT"), 66);

        assertThat(((Commodities) analytics.statistics(Market.COMMODITIES).own()).brentWti())
                .hasValue(6);
    }

    // 406 days of the same walks as in FearGreedTest, which end yesterday; there every day is a trading day.
    @Test
    void fear_and_greed_of_stocks_looks_at_gold_too() {
        TradingCalendar everyDay = Calendars.named(Calendars.UTC_DAYS);
        Asset gold = GOLD.withBarsOn(everyDay);
        for (int seed = 1; seed <= 3; seed++) {
            Asset stock = stock("S" + seed).withBarsOn(everyDay);
            market.closes(stock, DailyBars.walk(seed, 406, 100, 0.04)).trades(stock, 100, 100);
        }
        assertThat(analytics.statistics(Market.STOCKS).fearGreed()).isEmpty();
        market.closes(gold, DailyBars.walk(9, 406, 2_000, 0.02)).trades(gold, 2_000, 2_000);

        assertThat(analytics.statistics(Market.STOCKS).fearGreed()).hasValue(44);
        assertThat(analytics.statistics(Market.STOCKS).sentiment()).contains(Sentiment.FEAR);
        assertThat(analytics.statistics(Market.COMMODITIES).fearGreed()).isEmpty();
    }

    @Test
    void daily_bars_are_read_once_until_a_day_closes() {
        market.closes(AAPL, 10, 11).trades(AAPL, 11.22, 11);
        MarketStatistics first = analytics.statistics(Market.STOCKS);

        assertThat(analytics.statistics(Market.STOCKS)).isSameAs(first);
        market.trades(AAPL, 11.33, 11);
        assertThat(analytics.statistics(Market.STOCKS)).isNotSameAs(first);
        assertThat(market.dailyReads()).isEqualTo(1);
        market.closesToday(AAPL, 11.33, 11);
        analytics.statistics(Market.STOCKS);
        assertThat(market.dailyReads()).isEqualTo(2);
        market.closesToday(AAPL, 11.34, 11);
        analytics.statistics(Market.STOCKS);
        assertThat(market.dailyReads()).isEqualTo(3);
    }

    @Test // from 100 to 112 over the base day, 12 %, not to 110; 1 % more today
    void a_late_tick_that_moves_yesterdays_close_moves_what_rests_on_it_while_today_trades() {
        market.closes(AAPL, 100, 110).trades(AAPL, 113.12, 112);
        analytics.statistics(Market.STOCKS);

        market.correctsLastClose(AAPL, 112);

        Stocks own = (Stocks) analytics.statistics(Market.STOCKS).own();
        assertThat(own.equalWeightIndex()).hasValueCloseTo(113.12, within(1e-9));
    }

    @Test
    void another_markets_quotes_leave_the_answer_alone() {
        market.closes(AAPL, 10, 11).trades(AAPL, 11.22, 11);
        MarketStatistics first = analytics.statistics(Market.STOCKS);
        market.trades(BTC, 50_000).trades(GOLD, 2_350);
        MarketStatistics withGold = analytics.statistics(Market.STOCKS);
        market.trades(BTC, 50_001).trades(GOLD, 2_351);

        assertThat(withGold).isEqualTo(first);
        assertThat(analytics.statistics(Market.STOCKS)).isSameAs(withGold);
    }

    @Test
    void extreme_prices_make_no_figure_that_is_not_a_number() {
        double[] extreme = {Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_VALUE, 0, -1, Double.MAX_VALUE};
        List<Asset> assets = List.of(AAPL, MSFT, BTC, ETH, GOLD, SILVER, WTI, BRENT);
        for (int i = 0; i < assets.size(); i++) {
            double[] closes = new double[500];
            int shift = i;
            Arrays.setAll(closes, day -> extreme[(day + shift) % extreme.length]);
            market.closes(assets.get(i), closes)
                    .trades(assets.get(i), i % 2 == 0 ? Double.MAX_VALUE : Double.MIN_VALUE, Double.MIN_VALUE);
        }
        sixPairs(Double.MIN_VALUE, Double.MAX_VALUE);

        for (Market any : Market.values()) {
            MarketStatistics statistics = analytics.statistics(any);
            assertThat(Figures.numbersIn(statistics)).allMatch(Double::isFinite);
        }
    }

    @Test
    void many_threads_get_the_same_answer_from_one_reading() {
        market.closes(AAPL, 10, 11).trades(AAPL, 11.22, 11);
        List<CompletableFuture<MarketStatistics>> asked = IntStream.range(0, 32)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> analytics.statistics(Market.STOCKS)))
                .toList();
        MarketStatistics first = asked.getFirst().join();

        assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).isSameAs(first));
        assertThat(market.dailyReads()).isEqualTo(1);
    }

    /** Twenty-one weekdays that end on Thursday 2024-03-07, no Saturday, and a Sunday far away from them. */
    private static CandleSeries swingingWithSundays() {
        double high = 100 * Math.exp(0.01);
        return DailyBars.from(
                "2024-02-08",
                100,
                high,
                Double.NaN,
                50,
                100,
                high,
                100,
                high,
                100,
                Double.NaN,
                50,
                high,
                100,
                high,
                100,
                high,
                Double.NaN,
                50,
                100,
                high,
                100,
                high,
                100,
                Double.NaN,
                50,
                high,
                100,
                high,
                100);
    }

    private Optional<Trend> oilTrend() {
        return ((Commodities) analytics.statistics(Market.COMMODITIES).own()).oilTrend();
    }

    /** Four pairs stand still; the base day is 2024-03-06, when the youngest pair closed for the first time. */
    private void sixPairs(double eurusd, double usdjpy) {
        market.closes(pair("EUR/USD"), 1.20, 1.10, 1.00).trades(pair("EUR/USD"), eurusd, 1.00);
        market.closes(pair("GBP/USD"), 1.25, 1.25).trades(pair("GBP/USD"), 1.25, 1.25);
        market.closes(pair("USD/JPY"), 130, 140, 150).trades(pair("USD/JPY"), usdjpy, 150);
        market.closes(pair("AUD/USD"), 0.65, 0.65, 0.65).trades(pair("AUD/USD"), 0.65, 0.65);
        market.closes(pair("USD/CAD"), 1.35, 1.35, 1.35).trades(pair("USD/CAD"), 1.35, 1.35);
        market.closes(pair("USD/CHF"), 0.88, 0.88, 0.88).trades(pair("USD/CHF"), 0.88, 0.88);
    }
}
