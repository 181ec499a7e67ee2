package io.financialdashboard.adapters.http.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.chart.port.in.IndicatorsAnswer;
import io.financialdashboard.domain.chart.port.in.IndicatorsQuery;
import io.financialdashboard.domain.chart.service.ChartService;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.testkit.AssetBuilder;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words keep clear of each other, however little room there is. */
class ChartDrawingTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Asset BTC = AssetBuilder.asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();
    private static final int BARS = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200;120;ema:20",
                "200;120;ema:20,sma:50,bb,vwap",
                "200;148;macd",
                "260;200;rsi:14,macd",
                "320;200;bb,rsi:14",
                "400;256;rsi:14,macd,stoch,cci",
                "480;300;ema:20,ema:50,rsi:14",
                "800;400;rsi:14,macd,stoch,cci,willr,roc,mfi,adx",
                "800;400;bb,rsi:14,macd",
            })
    void no_words_lie_on_others_or_leave_the_picture(int width, int height, String indicators) {
        List<Placed> words = drawn(width, height, indicators);

        assertThat(words).allSatisfy(one -> {
            assertThat(one.x()).isNotNegative();
            assertThat(one.right()).isLessThanOrEqualTo(width);
        });
        for (int i = 0; i < words.size(); i++) {
            assertThat(words.subList(0, i)).noneMatch(words.get(i)::liesOn);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200;BTC/USDT|Simulated|61,327.33",
                "260;BTC/USDT|Simulated|61,327.33|+2.21%",
                "280;BTC/USDT|Simulated|1d|61,327.33|+2.21%",
                "320;BTC/USDT|Simulated|61,327.33|+2.21%",
                "800;BTC/USDT|BTC/USDT · 1d · Simulated|61,327.33|+2.21% since 1 Jan 2024",
            })
    void symbol_price_and_source_stay_longest_then_the_change_and_the_interval(int width, String head) {
        assertThat(drawn(width, 120, "").stream()
                        .filter(one -> one.y() < ChartLayout.HEAD)
                        .sorted(Comparator.comparingDouble(Placed::x))
                        .map(one -> one.words().text()))
                .containsExactly(head.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource({"0, 120", "1, 148", "2, 184", "4, 256", "8, 400"})
    void each_pane_needs_its_height(int panes, int height) {
        assertThat(PictureSize.leastHeight(panes)).isEqualTo(height);
    }

    private static List<Placed> drawn(int width, int height, String indicators) {
        var canvas = new WordsOfCanvas();
        new ChartDrawing(picture(new PictureSize(width, height, 1), indicators), canvas).draw();
        return canvas.placed;
    }

    private static Picture picture(PictureSize size, String indicators) {
        var marketData = new FakeMarketData(FIRST, BTC).put(BTC.symbol(), Interval.ONE_DAY, wave());
        var charts = new ChartService(marketData);
        IndicatorsAnswer answer = charts.values(new IndicatorsQuery(
                CandlesQuery.latest(BTC.symbol(), Interval.ONE_DAY, BARS),
                indicators.isEmpty() ? List.of() : charts.parse(indicators)));
        return new Picture(
                BTC,
                Interval.ONE_DAY,
                answer.bars(),
                answer.lines(),
                DataSource.SIMULATED,
                ChartStyle.CANDLES,
                Theme.LIGHT,
                size);
    }

    /** Ends at its middle, from where a tenth is gone and come back. */
    private static CandleSeries wave() {
        var bars = CandleSeries.builder();
        IntStream.range(0, BARS).forEach(day -> {
            double close = day == BARS - 1 ? 61_327.33 : 60_000 + 6_000 * Math.sin(day / 5.0);
            bars.add(new Candle(FIRST.plus(Duration.ofDays(day)), close, close + 300, close - 300, close, 100 + day));
        });
        return bars.build();
    }

    private record Placed(Words words, double x, double y) {
        double right() {
            return x + words.width();
        }

        /** Numbers stand three quarters of their size above their line. */
        boolean liesOn(Placed other) {
            return x < other.right()
                    && other.x < right()
                    && y - 0.75 * words.size() < other.y
                    && other.y - 0.75 * other.words.size() < y;
        }
    }

    private static final class WordsOfCanvas implements Canvas {
        private final List<Placed> placed = new ArrayList<>();

        @Override
        public void fill(Box box, Colour colour) {}

        @Override
        public void stroke(double[] xs, double[] ys, Stroke stroke) {}

        @Override
        public void area(double[] xs, double[] ys, double base, Colour colour) {}

        @Override
        public void text(Words words, double x, double y) {
            if (!words.text().isEmpty()) {
                placed.add(new Placed(words, x, y));
            }
        }
    }
}
