package io.financialdashboard.domain.marketdata.model;

import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.FOUR_HOURS;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static io.financialdashboard.domain.kernel.Interval.THIRTY_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {
    private static final TradingCalendar CRYPTO = Calendars.named("crypto-24x7");
    private static final TradingCalendar FOREX = Calendars.named("forex");
    private static final TradingCalendar STOCKS = Calendars.named("us-equities");

    @Test
    void a_longer_bar_has_the_first_open_the_extremes_the_last_close_and_the_sum_of_the_volumes() {
        CandleSeries minutes = series(
                bar("2024-03-04T10:00:00Z", 100, 104, 99, 101, 7),
                bar("2024-03-04T10:01:00Z", 101, 102, 97, 98, 5),
                bar("2024-03-04T10:04:00Z", 98, 103, 98, 102, 11));

        assertThat(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, CRYPTO))
                .isEqualTo(series(bar("2024-03-04T10:00:00Z", 100, 104, 97, 102, 23)));
    }

    @Test
    void there_is_no_bar_where_nothing_traded() {
        CandleSeries minutes = series(flat("2024-03-04T10:00:00Z", 1), flat("2024-03-04T10:59:00Z", 2));

        assertThat(times(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, CRYPTO)))
                .containsExactly("2024-03-04T10:00:00Z", "2024-03-04T10:55:00Z");
    }

    @Test
    void a_stocks_day_has_a_whole_and_a_short_bar_of_four_hours() {
        CandleSeries halfHours = everyHalfHour("2024-03-04T14:30:00Z", 13);

        assertThat(times(RollUp.roll(halfHours, THIRTY_MINUTES, FOUR_HOURS, STOCKS)))
                .containsExactly("2024-03-04T14:30:00Z", "2024-03-04T18:30:00Z");
        assertThat(volumes(RollUp.roll(halfHours, THIRTY_MINUTES, FOUR_HOURS, STOCKS)))
                .containsExactly(8L, 5L);
    }

    @Test
    void bars_outside_of_every_session_are_left_out() {
        CandleSeries wholeDay = everyHalfHour("2024-03-04T09:00:00Z", 32); // 04:00 to 20:00 in New York

        CandleSeries days = RollUp.roll(wholeDay, THIRTY_MINUTES, ONE_DAY, STOCKS);

        assertThat(times(days)).containsExactly("2024-03-04T00:00:00Z");
        assertThat(volumes(days)).containsExactly(13L);
    }

    @Test
    void a_bar_that_reaches_into_its_session_counts_to_it() {
        CandleSeries hours = series(
                bar("2020-01-02T14:00:00Z", 296.27, 298.15, 295.19, 297.96, 5834595),
                bar("2020-01-02T15:00:00Z", 297.975, 298.41, 296.6, 298.11, 5958557));

        assertThat(RollUp.roll(hours, ONE_HOUR, FOUR_HOURS, STOCKS))
                .isEqualTo(series(bar("2020-01-02T14:30:00Z", 296.27, 298.41, 295.19, 298.11, 11793152)));
        assertThat(times(RollUp.roll(hours, ONE_HOUR, ONE_DAY, STOCKS))).containsExactly("2020-01-02T00:00:00Z");
    }

    @Test
    void a_bar_that_ends_as_the_session_opens_does_not_count_to_it() {
        CandleSeries halfHours = series(flat("2024-03-04T14:00:00Z", 1), flat("2024-03-04T14:30:00Z", 2));

        assertThat(RollUp.roll(halfHours, THIRTY_MINUTES, ONE_DAY, STOCKS))
                .isEqualTo(series(flat("2024-03-04T00:00:00Z", 2)));
    }

    @Test
    void forexs_sunday_evening_belongs_to_monday() {
        CandleSeries hours = series(
                flat("2024-03-01T21:00:00Z", 1), // Friday 16:00 in New York
                flat("2024-03-03T22:00:00Z", 2), // Sunday 17:00
                flat("2024-03-04T21:00:00Z", 3), // Monday 16:00
                flat("2024-03-04T22:00:00Z", 4));

        assertThat(times(RollUp.roll(hours, ONE_HOUR, ONE_DAY, FOREX)))
                .containsExactly("2024-03-01T00:00:00Z", "2024-03-04T00:00:00Z", "2024-03-05T00:00:00Z");
    }

    @Test
    void a_week_is_labelled_monday_even_when_that_is_a_holiday() {
        CandleSeries days = series(
                flat("2024-01-12T00:00:00Z", 1), // Friday
                flat("2024-01-16T00:00:00Z", 2), // Tuesday; Monday was Martin Luther King Day
                flat("2024-01-19T00:00:00Z", 3));

        assertThat(times(RollUp.roll(days, ONE_DAY, ONE_WEEK, STOCKS)))
                .containsExactly("2024-01-08T00:00:00Z", "2024-01-15T00:00:00Z");
    }

    @Test
    void a_recorded_sunday_counts_to_the_week_that_it_opens() {
        CandleSeries days = series(
                flat("2018-03-02T00:00:00Z", 1), flat("2018-03-04T00:00:00Z", 2), flat("2018-03-05T00:00:00Z", 3));

        assertThat(RollUp.roll(days, ONE_DAY, ONE_WEEK, FOREX))
                .isEqualTo(series(flat("2018-02-26T00:00:00Z", 1), bar("2018-03-05T00:00:00Z", 2, 3, 2, 3, 2)));
        assertThat(RollUp.roll(days, ONE_DAY, ONE_WEEK, Calendars.named("utc-days")))
                .isEqualTo(series(bar("2018-02-26T00:00:00Z", 1, 2, 1, 2, 2), flat("2018-03-05T00:00:00Z", 3)));
    }

    @Test
    void a_month_is_labelled_by_the_calendars_first_trading_day_even_without_a_bar_of_it() {
        CandleSeries days = series(
                flat("2023-12-29T00:00:00Z", 1), flat("2024-01-03T00:00:00Z", 2), flat("2024-01-31T00:00:00Z", 3));

        assertThat(times(RollUp.roll(days, ONE_DAY, ONE_MONTH, STOCKS)))
                .containsExactly("2023-12-01T00:00:00Z", "2024-01-02T00:00:00Z");
        assertThat(times(RollUp.roll(days, ONE_DAY, ONE_MONTH, CRYPTO)))
                .containsExactly("2023-12-01T00:00:00Z", "2024-01-01T00:00:00Z");
    }

    @Test
    void a_volume_that_is_unknown_in_part_is_unknown_in_the_whole() {
        CandleSeries minutes = series(
                bar("2024-03-04T10:00:00Z", 1, 1, 1, 1, 7),
                bar("2024-03-04T10:01:00Z", 1, 1, 1, 1, Candle.UNKNOWN_VOLUME),
                bar("2024-03-04T10:05:00Z", 1, 1, 1, 1, 3));

        assertThat(volumes(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, CRYPTO)))
                .containsExactly(Candle.UNKNOWN_VOLUME, 3L);
    }

    @Test
    void volumes_too_large_to_be_added_up_are_unknown_and_cost_no_price_and_no_other_bar() {
        CandleSeries minutes = series(
                bar("2024-03-04T10:00:00Z", 1, 4, 1, 2, Long.MAX_VALUE),
                bar("2024-03-04T10:01:00Z", 2, 2, 2, 2, 1),
                bar("2024-03-04T10:02:00Z", 2, 3, 2, 3, Long.MAX_VALUE),
                bar("2024-03-04T10:05:00Z", 3, 3, 3, 3, Long.MAX_VALUE - 1),
                bar("2024-03-04T10:06:00Z", 3, 3, 3, 3, 1));

        assertThat(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, CRYPTO))
                .isEqualTo(series(
                        bar("2024-03-04T10:00:00Z", 1, 4, 1, 3, Candle.UNKNOWN_VOLUME),
                        bar("2024-03-04T10:05:00Z", 3, 3, 3, 3, Long.MAX_VALUE)));
    }

    @Test
    void fixings_make_fixings() {
        CandleSeries days = series(
                Candle.fixing(Instant.parse("2024-01-02T00:00:00Z"), 70.62),
                Candle.fixing(Instant.parse("2024-01-03T00:00:00Z"), 72.97));

        assertThat(RollUp.roll(days, ONE_DAY, ONE_WEEK, STOCKS).candle(0))
                .isEqualTo(Candle.fixing(Instant.parse("2024-01-01T00:00:00Z"), 72.97));
    }

    @Test
    void one_fixing_among_bars_leaves_only_the_close_known() {
        CandleSeries days = series(
                bar("2024-01-02T00:00:00Z", 70, 72, 69, 71, 5),
                Candle.fixing(Instant.parse("2024-01-03T00:00:00Z"), 73));

        assertThat(RollUp.roll(days, ONE_DAY, ONE_WEEK, STOCKS).candle(0))
                .isEqualTo(Candle.fixing(Instant.parse("2024-01-01T00:00:00Z"), 73));
    }

    @Test
    void a_forming_bar_makes_its_longer_bar_forming() {
        CandleSeries minutes = CandleSeries.builder()
                .add(flat("2024-03-04T10:00:00Z", 1))
                .addForming(flat("2024-03-04T10:06:00Z", 2))
                .build();

        CandleSeries rolled = RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, CRYPTO);

        assertThat(rolled.isForming(0)).isFalse();
        assertThat(rolled.isForming(1)).isTrue();
    }

    @Test
    void a_forming_bar_outside_of_the_session_leaves_the_last_bar_closed() {
        CandleSeries minutes = CandleSeries.builder()
                .add(flat("2024-03-04T20:59:00Z", 1))
                .addForming(flat("2024-03-04T21:00:00Z", 2))
                .build();

        assertThat(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, STOCKS))
                .isEqualTo(series(flat("2024-03-04T20:55:00Z", 1)));
    }

    @Test
    void no_bars_make_no_bars() {
        assertThat(RollUp.roll(CandleSeries.empty(), ONE_MINUTE, ONE_DAY, FOREX))
                .isEqualTo(CandleSeries.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "1h, 1w, 'a bar of 1w is made of 1d, got 1h'",
        "1w, 1M, 'a bar of 1M is made of 1d, got 1w'",
        "1h, 1h, 'a bar of 1h is made of shorter intraday bars, got 1h'",
        "4h, 1h, 'a bar of 1h is made of shorter intraday bars, got 4h'",
        "1d, 1d, 'a bar of 1d is made of shorter intraday bars, got 1d'"
    })
    void only_what_can_make_a_bar_is_rolled_up(String from, String to, String message) {
        Interval finer = Interval.find(from).orElseThrow();
        Interval target = Interval.find(to).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.roll(CandleSeries.empty(), finer, target, FOREX))
                .withMessage(message);
    }

    private static CandleSeries everyHalfHour(String from, int count) {
        CandleSeries.Builder bars = CandleSeries.builder();
        for (int i = 0; i < count; i++) {
            long time = Instant.parse(from).plusSeconds(1800L * i).toEpochMilli();
            bars.add(time, i, i, i, i, 1);
        }
        return bars.build();
    }

    private static CandleSeries series(Candle... bars) {
        CandleSeries.Builder series = CandleSeries.builder();
        List.of(bars).forEach(series::add);
        return series.build();
    }

    private static Candle flat(String time, double price) {
        return bar(time, price, price, price, price, 1);
    }

    private static Candle bar(String time, double open, double high, double low, double close, long volume) {
        return new Candle(Instant.parse(time), open, high, low, close, volume);
    }

    private static List<String> times(CandleSeries bars) {
        return IntStream.range(0, bars.size())
                .mapToObj(i -> Instant.ofEpochMilli(bars.time(i)).toString())
                .toList();
    }

    private static List<Long> volumes(CandleSeries bars) {
        return IntStream.range(0, bars.size()).mapToObj(bars::volume).toList();
    }
}
