package io.financialdashboard.domain.marketdata.model;

import static io.financialdashboard.domain.kernel.Interval.FIFTEEN_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.FOUR_HOURS;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static io.financialdashboard.domain.kernel.Interval.ONE_MONTH;
import static io.financialdashboard.domain.kernel.Interval.ONE_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.recorded.RecordedBars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prices recorded by Binance.US, Bitstamp and Nasdaq, from the dependency {@code org.ta4j:ta4j-examples:0.18}. The expected
 * bars were worked out from the same files by another program (Python, exact decimals, integer division of the epoch second).
 */
class RollUpOnRecordedPricesTest {
    private static final TradingCalendar CRYPTO = Calendars.named("crypto-24x7");
    private static final TradingCalendar STOCKS = Calendars.named("us-equities");

    @Test
    void ethers_five_minutes_make_its_quarters_hours_and_days() {
        CandleSeries bars = RecordedBars.etherFiveMinutes();

        CandleSeries quarters = RollUp.roll(bars, FIVE_MINUTES, FIFTEEN_MINUTES, CRYPTO);
        assertThat(quarters.size()).isEqualTo(194);
        assertThat(quarters.candle(1))
                .isEqualTo(bar("2023-03-13T18:15:00Z", 1675.31, 1678.31, 1673.43, 1675.12, 18049110));

        CandleSeries hours = RollUp.roll(bars, FIVE_MINUTES, ONE_HOUR, CRYPTO);
        assertThat(hours.size()).isEqualTo(49);
        assertThat(hours.candle(0)).isEqualTo(bar("2023-03-13T18:00:00Z", 1673.58, 1680.54, 1665.4, 1680.13, 92335720));

        CandleSeries fourHours = RollUp.roll(bars, FIVE_MINUTES, FOUR_HOURS, CRYPTO);
        assertThat(fourHours.size()).isEqualTo(13);
        assertThat(fourHours.candle(12))
                .isEqualTo(bar("2023-03-15T16:00:00Z", 1638.57, 1647.52, 1614.24, 1629.52, 2029751160));

        assertThat(candles(RollUp.roll(bars, FIVE_MINUTES, ONE_DAY, CRYPTO)))
                .containsExactly(
                        bar("2023-03-13T00:00:00Z", 1673.58, 1689.48, 1662.83, 1678.57, 938788470),
                        bar("2023-03-14T00:00:00Z", 1679.0, 1781.13, 1662.95, 1703.5, 9227555960L),
                        bar("2023-03-15T00:00:00Z", 1703.1, 1721.23, 1614.24, 1629.52, 9005805050L));
    }

    @Test
    void bitcoins_trades_of_a_week_make_its_hours_and_days() {
        CandleSeries trades = RecordedBars.bitcoinSeconds();

        CandleSeries hours = RollUp.roll(trades, ONE_MINUTE, ONE_HOUR, CRYPTO);
        assertThat(hours.size()).isEqualTo(161);
        assertThat(hours.candle(80))
                .isEqualTo(bar("2013-11-28T08:00:00Z", 955.88, 974.0, 953.0, 973.98, 11270858770000000L));

        assertThat(candles(RollUp.roll(hours, ONE_HOUR, ONE_DAY, CRYPTO)))
                .containsExactly(
                        bar("2013-11-25T00:00:00Z", 800.01, 838.2, 770.1, 817.88, 230420523252700000L),
                        bar("2013-11-26T00:00:00Z", 811.95, 919.0, 801.0, 916.3, 297930250881600000L),
                        bar("2013-11-27T00:00:00Z", 915.01, 969.0, 879.99, 963.98, 303255297439700000L),
                        bar("2013-11-28T00:00:00Z", 963.98, 1050.18, 931.0, 1012.98, 368985936455200000L),
                        bar("2013-11-29T00:00:00Z", 1012.0, 1141.0, 988.22, 1131.99, 218733133468600000L),
                        bar("2013-11-30T00:00:00Z", 1131.99, 1163.0, 1080.0, 1119.52, 129075590913500000L),
                        bar("2013-12-01T00:00:00Z", 1119.52, 1123.11, 955.23, 999.0, 209385811156400000L));
    }

    @Test
    void apples_days_of_2013_make_its_weeks_and_months() {
        CandleSeries days = RecordedBars.appleDays();

        CandleSeries weeks = RollUp.roll(days, ONE_DAY, ONE_WEEK, STOCKS);
        assertThat(weeks.size()).isEqualTo(53);
        assertThat(weeks.candle(0)).isEqualTo(bar("2012-12-31T00:00:00Z", 553.82, 555.0, 525.83, 527.0, 53850600));
        assertThat(weeks.candle(2)).isEqualTo(bar("2013-01-14T00:00:00Z", 502.68, 510.75, 483.38, 500.0, 115299500));

        CandleSeries months = RollUp.roll(days, ONE_DAY, ONE_MONTH, STOCKS);
        assertThat(months.size()).isEqualTo(12);
        assertThat(months.candle(0)).isEqualTo(bar("2013-01-02T00:00:00Z", 553.82, 555.0, 435.0, 455.49, 468693700));
        assertThat(months.candle(8)).isEqualTo(bar("2013-09-03T00:00:00Z", 493.1, 507.92, 447.22, 476.75, 308247900));
    }

    @Test
    void apple_traded_in_2013_on_exactly_the_days_of_the_calendar() {
        List<LocalDate> traded = candles(RecordedBars.appleDays()).stream()
                .map(day -> LocalDate.ofInstant(day.time(), ZoneOffset.UTC))
                .toList();

        assertThat(traded)
                .isEqualTo(LocalDate.of(2013, 1, 1)
                        .datesUntil(LocalDate.of(2014, 1, 1))
                        .filter(day -> STOCKS.sessionOf(day).isPresent())
                        .toList());
    }

    private static List<Candle> candles(CandleSeries bars) {
        return IntStream.range(0, bars.size()).mapToObj(bars::candle).toList();
    }

    private static Candle bar(String time, double open, double high, double low, double close, long volume) {
        return new Candle(Instant.parse(time), open, high, low, close, volume);
    }
}
