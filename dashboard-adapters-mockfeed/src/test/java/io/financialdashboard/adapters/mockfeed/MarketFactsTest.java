package io.financialdashboard.adapters.mockfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every market in the world does and a simple random walk does not (R. Cont, "Empirical properties of asset returns:
 * stylized facts and statistical issues", 2001), as MARKET-RULES 22 asks for it: medians over the 24 assets.
 */
class MarketFactsTest {
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final Duration SIX_WEEKS = Duration.ofDays(42);
    private static final int MINUTES_A_DAY = 1440;

    private static final SimulatedMarkets MARKETS = new SimulatedMarkets(TestMarkets.catalogue(), TestMarkets.SEED);
    private static final List<Asset> ASSETS = TestMarkets.catalogue().assets();
    private static final Map<Asset, double[]> DAILY = new HashMap<>();
    private static final Map<Asset, double[]> MINUTE = new HashMap<>();
    private static final Map<Asset, double[]> MINUTE_SIZE = new HashMap<>();

    @BeforeAll
    static void measure() {
        for (Asset asset : ASSETS) {
            DAILY.put(asset, returns(MARKETS.bars(asset.symbol(), Interval.ONE_DAY, END.minus(TEN_YEARS), END)));
            CandleSeries minutes = MARKETS.bars(asset.symbol(), Interval.ONE_MINUTE, END.minus(SIX_WEEKS), END);
            MINUTE.put(asset, withoutTimeOfDay(minutes, x -> x));
            MINUTE_SIZE.put(asset, withoutTimeOfDay(minutes, Math::abs));
        }
    }

    @Test
    void daily_returns_have_fat_tails() {
        assertThat(median(asset -> excessKurtosis(of(DAILY, asset)))).isGreaterThan(1);
    }

    @Test
    void daily_returns_do_not_follow_each_other() {
        assertThat(median(asset -> Math.abs(autocorrelation(of(DAILY, asset))))).isLessThan(0.05);
    }

    @Test
    void large_days_follow_large_days() {
        assertThat(median(asset -> autocorrelation(sizes(of(DAILY, asset))))).isGreaterThan(0.1);
    }

    @Test
    void minute_returns_have_fat_tails() {
        assertThat(median(asset -> excessKurtosis(of(MINUTE, asset)))).isGreaterThan(1);
    }

    @Test
    void minute_returns_do_not_follow_each_other() {
        assertThat(median(asset -> Math.abs(autocorrelation(of(MINUTE, asset)))))
                .isLessThan(0.03);
    }

    @Test
    void large_minutes_follow_large_minutes() {
        assertThat(median(asset -> autocorrelation(of(MINUTE_SIZE, asset)))).isGreaterThan(0.1);
    }

    @Test // currencies are turned so that all of them are against the dollar: EUR/USD falls where USD/JPY rises
    void assets_of_a_market_move_together_more_than_assets_of_different_markets() {
        List<Double> inside = new ArrayList<>();
        List<Double> across = new ArrayList<>();
        for (Asset one : ASSETS) {
            for (Asset other : ASSETS) {
                if (one.symbol().compareTo(other.symbol()) < 0) {
                    (one.market() == other.market() ? inside : across).add(correlation(one, other));
                }
            }
        }
        assertThat(mean(inside)).isGreaterThan(0.3);
        assertThat(mean(across)).isBetween(-0.1, 0.2);
    }

    @Test
    void assets_of_a_market_move_together_within_the_minute_too() {
        assertThat(minuteCorrelation("BTC/USDT", "ETH/USDT")).isGreaterThan(0.2);
        assertThat(minuteCorrelation("USOIL", "UKOIL")).isGreaterThan(0.4);
        assertThat(minuteCorrelation("EUR/USD", "USD/JPY")).isLessThan(-0.15);
        assertThat(minuteCorrelation("AAPL", "BTC/USDT")).isBetween(-0.1, 0.15);
    }

    @Test
    void a_year_moves_each_market_about_as_much_as_it_does_in_the_world() {
        assertThat(annualVolatility("EUR/USD", 260)).isBetween(0.06, 0.11);
        assertThat(annualVolatility("BTC/USDT", 365)).isBetween(0.45, 0.75);
        assertThat(annualVolatility("ADA/USDT", 365)).isBetween(0.65, 1.0);
        assertThat(annualVolatility("MSFT", 252)).isBetween(0.20, 0.35);
        assertThat(annualVolatility("XAUUSD", 260)).isBetween(0.12, 0.20);
        assertThat(annualVolatility("USOIL", 260)).isBetween(0.28, 0.45);
    }

    @Test
    void prices_stay_within_reach_of_their_reference() {
        for (Asset asset : ASSETS) {
            CandleSeries days = MARKETS.bars(asset.symbol(), Interval.ONE_DAY, END.minus(TEN_YEARS), END);
            double[] closes = new double[days.size()];
            Arrays.setAll(closes, days::close);
            Arrays.sort(closes);
            assertThat(closes[closes.length / 2] / asset.referencePrice().orElseThrow())
                    .as(asset.symbol().value())
                    .isBetween(0.6, 1.7);
        }
    }

    private static double[] of(Map<Asset, double[]> measured, Asset asset) {
        return Objects.requireNonNull(measured.get(asset));
    }

    private static double annualVolatility(String symbol, int daysAYear) {
        Asset asset = ASSETS.stream()
                .filter(each -> each.symbol().value().equals(symbol))
                .findFirst()
                .orElseThrow();
        return Math.sqrt(moment(of(DAILY, asset), 2) * daysAYear);
    }

    private static double minuteCorrelation(String one, String other) {
        Instant begin = END.minus(SIX_WEEKS);
        return correlation(
                MARKETS.bars(new Symbol(one), Interval.ONE_MINUTE, begin, END),
                MARKETS.bars(new Symbol(other), Interval.ONE_MINUTE, begin, END));
    }

    private static double correlation(Asset one, Asset other) {
        Instant begin = END.minus(TEN_YEARS);
        return facing(one)
                * facing(other)
                * correlation(
                        MARKETS.bars(one.symbol(), Interval.ONE_DAY, begin, END),
                        MARKETS.bars(other.symbol(), Interval.ONE_DAY, begin, END));
    }

    /** Of the bars that both have. */
    private static double correlation(CandleSeries a, CandleSeries b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 1; i < a.size(); i++) {
            int j = b.indexAtOrAfter(a.time(i));
            if (j > 0 && j < b.size() && b.time(j) == a.time(i)) {
                double x = Math.log(a.close(i) / a.close(i - 1));
                double y = Math.log(b.close(j) / b.close(j - 1));
                ab += x * y;
                aa += x * x;
                bb += y * y;
            }
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static int facing(Asset asset) {
        return asset.market() == Market.FOREX && asset.quoteCurrency().equals("USD") ? -1 : 1;
    }

    private static double[] returns(CandleSeries bars) {
        double[] returns = new double[bars.size() - 1];
        Arrays.setAll(returns, i -> Math.log(bars.close(i + 1) / bars.close(i)));
        return returns;
    }

    /** Returns inside sessions, each less the mean of its minute of the day over all days. */
    private static double[] withoutTimeOfDay(CandleSeries bars, ToDoubleFunction<Double> measure) {
        double[] sum = new double[MINUTES_A_DAY];
        int[] count = new int[MINUTES_A_DAY];
        double[] found = new double[bars.size()];
        int[] minute = new int[bars.size()];
        int size = 0;
        for (int i = 1; i < bars.size(); i++) {
            if (bars.time(i) - bars.time(i - 1) == 60_000) {
                minute[size] = (int) (bars.time(i) / 60_000 % MINUTES_A_DAY);
                found[size] = measure.applyAsDouble(Math.log(bars.close(i) / bars.close(i - 1)));
                sum[minute[size]] += found[size];
                count[minute[size]]++;
                size++;
            }
        }
        for (int i = 0; i < size; i++) {
            found[i] -= sum[minute[i]] / count[minute[i]];
        }
        return Arrays.copyOf(found, size);
    }

    private static double[] sizes(double[] returns) {
        return Arrays.stream(returns).map(Math::abs).toArray();
    }

    private static double median(ToDoubleFunction<Asset> figure) {
        double[] figures = ASSETS.stream().mapToDouble(figure).sorted().toArray();
        return (figures[figures.length / 2 - 1] + figures[figures.length / 2]) / 2;
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(figure -> figure).average().orElseThrow();
    }

    private static double excessKurtosis(double[] x) {
        double variance = moment(x, 2);
        return moment(x, 4) / (variance * variance) - 3;
    }

    private static double autocorrelation(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double covariance = 0;
        for (int i = 1; i < x.length; i++) {
            covariance += (x[i] - mean) * (x[i - 1] - mean);
        }
        return covariance / x.length / moment(x, 2);
    }

    private static double moment(double[] x, int order) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x)
                .map(each -> Math.pow(each - mean, order))
                .average()
                .orElseThrow();
    }
}
