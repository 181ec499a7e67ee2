package io.financialdashboard.domain.marketdata.model;

import static io.financialdashboard.domain.kernel.Interval.FIVE_MINUTES;
import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_HOUR;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.recorded.RecordedBars;
import io.financialdashboard.domain.recorded.SampleFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars that a provider published in two lengths: the shorter ones, rolled up, are the longer ones. */
class RollUpOnSamplesTest {
    @ParameterizedTest
    @CsvSource({
        "h1, 1h, h4, 4h, 300",
        "m1, 1m, m5, 5m, 288",
        "m1, 1m, m15, 15m, 96",
        "m1, 1m, m30, 30m, 48",
        "m5, 5m, m15, 15m, 96",
        "m15, 15m, m30, 30m, 48"
    })
    void dukascopys_bitcoin_agrees_with_itself(String finer, String interval, String longer, String target, int bars) {
        CandleSeries rolled =
                RollUp.roll(bitcoin(finer), interval(interval), interval(target), Calendars.named("crypto-24x7"));

        assertThat(rolled).isEqualTo(bitcoin(longer));
        assertThat(rolled.size()).isEqualTo(bars);
    }

    @Test
    void dukascopys_ticks_of_an_hour_and_its_minutes_make_the_same_bars() {
        CandleSeries ticks = RecordedBars.bidTicksJson(aggregation("dukascopy-EURUSD-ticks.json"));
        CandleSeries minutes = RecordedBars.json(aggregation("dukascopy-EURUSD-1m.json"), 60);

        CandleSeries rolled = RollUp.roll(ticks, ONE_MINUTE, FIVE_MINUTES, Calendars.named("forex"));

        assertThat(rolled).isEqualTo(RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, Calendars.named("forex")));
        assertThat(rolled.size()).isEqualTo(12);
    }

    @Test
    void oandas_ticks_seconds_and_minutes_make_the_same_bars() {
        TradingCalendar forex = Calendars.named("forex");
        CandleSeries ticks = RecordedBars.bidTicksCsv(aggregation("oanda-EURUSD-ticks.csv"));
        CandleSeries seconds = RecordedBars.csv(aggregation("oanda-EURUSD-1s.csv"), 0);
        CandleSeries minutes = RecordedBars.csv(aggregation("oanda-EURUSD-1m.csv"), 0);

        CandleSeries rolled = RollUp.roll(minutes, ONE_MINUTE, FIVE_MINUTES, forex);

        assertThat(RollUp.roll(ticks, ONE_MINUTE, FIVE_MINUTES, forex)).isEqualTo(rolled);
        assertThat(RollUp.roll(seconds, ONE_MINUTE, FIVE_MINUTES, forex)).isEqualTo(rolled);
        assertThat(Instant.ofEpochMilli(rolled.firstTime())).isEqualTo("2014-05-04T21:00:00Z");
        assertThat(rolled.size()).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource({
        "forex/EURUSD, utc-days, 309, 0",
        "commodities/XAUUSD, utc-days, 305, 0",
        "stocks/AAPL, zone-days:America/New_York, 314, 0",
        "stocks/AAPL, us-equities, 314, 0",
        "forex/USDJPY, zone-days:Europe/Athens, 264, 1" // its first day is cut
    })
    void a_providers_hours_make_its_days(String asset, String calendar, int equal, int different) {
        CandleSeries hours = RecordedBars.csv(SampleFolder.file(asset + "-1h.csv"), 0);
        CandleSeries days = RecordedBars.csv(SampleFolder.file(asset + "-1d.csv"), 0);

        CandleSeries rolled = RollUp.roll(hours, ONE_HOUR, ONE_DAY, Calendars.named(calendar));

        assertThat(agreeing(rolled, days)).isEqualTo(equal);
        assertThat(rolled.size()).isEqualTo(equal + different);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forex", "metals-energy", "zone-days:America/New_York", "zone-days:Europe/Athens"})
    void golds_days_follow_no_other_calendar(String calendar) {
        CandleSeries hours = RecordedBars.csv(SampleFolder.file("commodities/XAUUSD-1h.csv"), 0);
        CandleSeries days = RecordedBars.csv(SampleFolder.file("commodities/XAUUSD-1d.csv"), 0);

        assertThat(agreeing(RollUp.roll(hours, ONE_HOUR, ONE_DAY, Calendars.named(calendar)), days))
                .isLessThan(100);
    }

    @Test
    void apple_traded_from_1998_to_2021_on_exactly_the_days_of_the_calendar() {
        CandleSeries days = RecordedBars.csv(SampleFolder.file("stocks/AAPL-1d.csv"), 0);
        List<LocalDate> traded = IntStream.range(0, days.size())
                .mapToObj(i -> LocalDate.ofInstant(Instant.ofEpochMilli(days.time(i)), ZoneOffset.UTC))
                .toList();

        assertThat(traded)
                .hasSize(5849)
                .isEqualTo(LocalDate.of(1998, 1, 1)
                        .datesUntil(LocalDate.of(2021, 4, 1))
                        .filter(day ->
                                Calendars.named("us-equities").sessionOf(day).isPresent())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "stocks/AAPL-1h.csv, 1h, us-equities, 2192",
        "stocks/AAPL-1m.csv, 1m, us-equities-extended, 2303",
        "forex/EURUSD-1m.csv, 1m, forex, 6967"
    })
    void every_recorded_bar_lies_in_a_session_of_its_market(String file, String id, String calendar, int bars) {
        CandleSeries recorded = RecordedBars.csv(SampleFolder.file(file), 0);
        Interval interval = interval(id);

        assertThat(recorded.size()).isEqualTo(bars);
        assertThat(IntStream.range(0, bars)
                        .mapToObj(recorded::time)
                        .map(Instant::ofEpochMilli)
                        .filter(opens -> outside(opens, interval, Calendars.named(calendar))))
                .isEmpty();
    }

    @Test // the break began at 17:15 until September 2015
    void golds_minutes_of_2014_lie_in_its_sessions_but_for_the_first_quarter_of_an_hour_of_the_break() {
        TradingCalendar metals = Calendars.named("metals-energy");
        CandleSeries minutes = RecordedBars.csv(SampleFolder.file("commodities/XAUUSD-1m.csv"), 0);

        assertThat(IntStream.range(0, minutes.size())
                        .mapToObj(i -> Instant.ofEpochMilli(minutes.time(i)))
                        .filter(opens -> metals.sessionAt(opens).isEmpty())
                        .map(opens -> opens.atZone(metals.zone()).toLocalTime()))
                .hasSize(50)
                .allSatisfy(time -> assertThat(time).isBetween("17:00", "17:14"));
    }

    private static boolean outside(Instant opens, Interval interval, TradingCalendar calendar) {
        Instant last = opens.plus(interval.nominal()).minusMillis(1);
        return calendar.sessionAt(opens).isEmpty() && calendar.sessionAt(last).isEmpty();
    }

    private static long agreeing(CandleSeries rolled, CandleSeries published) {
        return IntStream.range(0, rolled.size())
                .filter(i -> {
                    int at = published.indexAtOrAfter(rolled.time(i));
                    return at < published.size() && published.candle(at).equals(rolled.candle(i));
                })
                .count();
    }

    private static CandleSeries bitcoin(String frame) {
        return RecordedBars.json(aggregation("dukascopy-BTCUSD-" + frame + ".json"), Integer.MAX_VALUE);
    }

    private static Path aggregation(String name) {
        return SampleFolder.file("reference/aggregation/" + name);
    }

    private static Interval interval(String id) {
        return Interval.find(id).orElseThrow();
    }
}
