package io.financialdashboard.adapters.http.json;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarsTextTest {
    private static final Asset BTC = asset("BTC/USDT", Market.CRYPTO, Calendars.named(Calendars.CRYPTO))
            .scale(2)
            .build();
    private static final long NOON = Instant.parse("2024-03-15T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    static Stream<Function<CandleSeries, BarsText>> forms() {
        return Stream.of(
                bars -> BarsText.rows(BTC, Interval.ONE_MINUTE, bars),
                bars -> BarsText.columns(BTC, Interval.ONE_MINUTE, bars),
                bars -> BarsText.withStatus(BTC, Interval.ONE_MINUTE, bars));
    }

    @Test
    void bars_stand_in_rows_or_in_columns() {
        CandleSeries bars = series(0, 2, 7, true);

        assertThat(new String(BarsText.rows(BTC, Interval.ONE_MINUTE, bars).bytes(), UTF_8))
                .isEqualTo("[{\"date\":\"2024-03-15T12:00:00Z\",\"time\":1710504000,\"open\":7,\"high\":8,\"low\":6,"
                        + "\"close\":7,\"volume\":0.005},"
                        + "{\"date\":\"2024-03-15T12:01:00Z\",\"time\":1710504060,\"open\":7,\"high\":8,\"low\":6,"
                        + "\"close\":7,\"volume\":0.005,\"closed\":false,\"closes_at\":\"2024-03-15T12:02:00Z\"}]");
        assertThat(new String(BarsText.columns(BTC, Interval.ONE_MINUTE, bars).bytes(), UTF_8))
                .isEqualTo("{\"t\":[1710504000,1710504060],\"o\":[7,7],\"h\":[8,8],\"l\":[6,6],\"c\":[7,7],"
                        + "\"v\":[0.005,0.005],\"forming\":true,\"closes_at\":\"2024-03-15T12:02:00Z\"}");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_same_bars_are_the_same_text(Function<CandleSeries, BarsText> form) {
        BarsText text = form.apply(series(0, 5, 7, true));

        assertThat(text.next(series(0, 5, 7, true))).isSameAs(text);
        assertThat(text.next(series(0, 5, 7, false))).isNotSameAs(text);
    }

    /** Whatever becomes of a window of bars, the text that grew has the bytes of one that is written anew. */
    @ParameterizedTest
    @MethodSource("forms")
    void what_grew_is_what_would_be_written_anew(Function<CandleSeries, BarsText> form) {
        var random = new SplittableRandom(42);
        BarsText grown = form.apply(CandleSeries.empty());
        for (int step = 0; step < 500; step++) {
            // A window that slides, widens, jumps, loses its forming bar, or has a bar corrected.
            CandleSeries bars = series(
                    random.nextInt(20),
                    random.nextInt(20),
                    1 + random.nextInt(2),
                    random.nextInt(2),
                    random.nextBoolean());
            grown = grown.next(bars);
            assertThat(grown.bytes())
                    .as("step %s: %s", step, bars)
                    .isEqualTo(form.apply(bars).bytes());
        }
    }

    @Test
    void a_column_of_volumes_goes_with_the_first_that_is_unknown_and_comes_back_without_it() {
        CandleSeries known = minutes(5, 5);
        CandleSeries partly = minutes(5, Candle.UNKNOWN_VOLUME);
        BarsText text = BarsText.withStatus(BTC, Interval.ONE_MINUTE, known);

        assertThat(new String(text.next(partly).bytes(), UTF_8)).doesNotContain("\"v\"");
        assertThat(text.next(partly).next(known).bytes()).isEqualTo(text.bytes());
    }

    private static CandleSeries minutes(long... volumes) {
        CandleSeries.Builder bars = CandleSeries.builder(volumes.length);
        for (int i = 0; i < volumes.length; i++) {
            bars.add(new Candle(Instant.ofEpochMilli(NOON + i * MINUTE), 7, 8, 6, 7, volumes[i]));
        }
        return bars.build();
    }

    @Test
    void closed_bars_are_not_written_again() {
        BarsText text = BarsText.rows(BTC, Interval.ONE_MINUTE, series(0, 4, 7, true));

        assertThat(text.reused(series(1, 5, 7, true)))
                .as("three are closed, the first is gone")
                .isEqualTo(2);
        assertThat(text.reused(series(1, 5, 8, true))).as("all were corrected").isZero();
    }

    private static CandleSeries series(int from, int count, int price, boolean forming) {
        return series(from, count, price, price - 1, forming);
    }

    /** Bars that are all alike; whether the last one closes changes nothing of it but that. */
    private static CandleSeries series(int from, int count, int price, int low, boolean forming) {
        var bars = CandleSeries.builder();
        for (int i = from; i < from + count; i++) {
            var bar = new Candle(Instant.ofEpochMilli(NOON + i * MINUTE), price, price + 1, low, price, 5_000);
            if (forming && i == from + count - 1) {
                bars.addForming(bar);
            } else {
                bars.add(bar);
            }
        }
        return bars.build();
    }
}
