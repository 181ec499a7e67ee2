package io.financialdashboard.domain.chart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.chart.model.Column;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.recorded.RecordedBars;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.Num;

/**
 * The same figures from another library on recorded five-minute bars. It starts its averages from the first value, so they
 * are compared once that is forgotten (MARKET-RULES 24): an EMA of 20 from bar 200, Wilder's of 14 from bar 320.
 */
class Ta4jAgreementTest {
    private static final Asset ETH = TestAssets.coin("ETH/USD");
    private static final CandleSeries BARS = RecordedBars.etherFiveMinutes();
    private static final BarSeries THEIRS = theirs();
    private static final ClosePriceIndicator CLOSE = new ClosePriceIndicator(THEIRS);

    @Test
    void exponential_average() {
        agreesFrom(200, "ema:20", 0, new EMAIndicator(CLOSE, 20));
    }

    @Test
    void relative_strength() {
        agreesFrom(320, "rsi:14", 0, new RSIIndicator(CLOSE, 14));
    }

    @Test
    void average_true_range() {
        agreesFrom(320, "atr:14", 0, new ATRIndicator(THEIRS, 14));
    }

    @Test
    void convergence_and_its_signal() {
        var macd = new MACDIndicator(CLOSE, 12, 26);

        agreesFrom(320, "macd:12:26:9", 0, macd);
        agreesFrom(320, "macd:12:26:9", 1, macd.getSignalLine(9));
    }

    @Test
    void bollinger_bands() {
        var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(CLOSE, 20));

        agreesFrom(
                20, "bb:20:2", 0, new BollingerBandsUpperIndicator(middle, new StandardDeviationIndicator(CLOSE, 20)));
    }

    @Test
    void stochastic() {
        var raw = new StochasticOscillatorKIndicator(THEIRS, 14);

        agreesFrom(20, "stoch:14:1:3", 0, raw);
        agreesFrom(20, "stoch:14:3:3", 1, new SMAIndicator(new SMAIndicator(raw, 3), 3));
    }

    @Test // two of Wilder's averages, one over the other
    void directional_movement() {
        agreesFrom(450, "adx:14", 0, new ADXIndicator(THEIRS, 14));
    }

    private static void agreesFrom(int first, String text, int output, Indicator<Num> theirs) {
        var charts = new ChartService(new ChartedMarket(ETH, Interval.FIVE_MINUTES).shows(BARS));
        var query = new IndicatorsQuery(
                CandlesQuery.latest(ETH.symbol(), Interval.FIVE_MINUTES, BARS.size()), charts.parse(text));
        Column ours = charts.values(query).lines().getFirst().columns().get(output);

        assertThat(List.of(ours.size(), THEIRS.getBarCount())).containsOnly(BARS.size());
        for (int i = first; i < ours.size(); i++) {
            double expected = theirs.getValue(i).doubleValue();
            assertThat(ours.get(i))
                    .as("%s at %s", text, i)
                    .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
        }
    }

    private static BarSeries theirs() {
        BarSeries series = new BaseBarSeriesBuilder().withName("ETH/USD").build();
        for (int i = 0; i < BARS.size(); i++) {
            series.barBuilder()
                    .timePeriod(Duration.ofMinutes(5))
                    .endTime(Instant.ofEpochMilli(BARS.time(i)).plus(Duration.ofMinutes(5)))
                    .openPrice(BARS.open(i))
                    .highPrice(BARS.high(i))
                    .lowPrice(BARS.low(i))
                    .closePrice(BARS.close(i))
                    .volume(BARS.volume(i))
                    .add();
        }
        return series;
    }
}
