package io.financialdashboard.domain.marketdata.model;

import static io.financialdashboard.domain.kernel.Interval.ONE_DAY;
import static io.financialdashboard.domain.kernel.Interval.ONE_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the roll-up of any bars, tried with seeded random minutes around changes of clocks and holidays. */
class RollUpLawsTest {
    private static final List<Interval> LONGER = Stream.of(Interval.values())
            .filter(interval -> RollUp.isMadeOf(ONE_MINUTE, interval))
            .toList();

    static Stream<Arguments> minutes() {
        return Stream.of(
                        "crypto-24x7",
                        "forex",
                        "us-equities",
                        "us-equities-extended",
                        "metals-energy",
                        "zone-days:America/New_York",
                        "zone-days:Australia/Lord_Howe",
                        "zone-days:Asia/Kolkata")
                .map(Calendars::named)
                .flatMap(calendar -> Stream.of("2024-03-07", "2024-04-05", "2024-07-01", "2024-11-01", "2024-12-22")
                        .map(day -> Arguments.of(calendar, Instant.parse(day + "T00:00:00Z"))));
    }

    @ParameterizedTest
    @MethodSource("minutes")
    void bars_are_those_of_grouping_each_minute_by_its_own_period(TradingCalendar calendar, Instant from) {
        CandleSeries minutes = randomMinutes(calendar, from, 7);
        for (Interval interval : LONGER) {
            assertThat(RollUp.roll(minutes, ONE_MINUTE, interval, calendar))
                    .isEqualTo(grouped(minutes, interval, calendar));
        }
    }

    @ParameterizedTest
    @MethodSource("minutes")
    void rolling_up_in_steps_is_rolling_up_at_once(TradingCalendar calendar, Instant from) {
        CandleSeries minutes = randomMinutes(calendar, from, 11);
        CandleSeries stepwise = minutes;
        Interval reached = ONE_MINUTE;
        for (Interval interval : LONGER) {
            stepwise = RollUp.roll(stepwise, reached, interval, calendar);
            reached = interval;

            assertThat(stepwise).isEqualTo(RollUp.roll(minutes, ONE_MINUTE, interval, calendar));
        }
        assertThat(reached).isEqualTo(ONE_DAY);
    }

    @ParameterizedTest
    @MethodSource("minutes")
    void rolled_bars_are_candles_on_the_grid_in_rising_order(TradingCalendar calendar, Instant from) {
        CandleSeries minutes = randomMinutes(calendar, from, 13);
        for (Interval interval : LONGER) {
            CandleSeries rolled = RollUp.roll(minutes, ONE_MINUTE, interval, calendar);

            assertThat(IntStream.range(0, rolled.size()).mapToObj(rolled::candle))
                    .allSatisfy(bar -> {
                        assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
                        assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
                    });
            assertThat(IntStream.range(1, rolled.size()).allMatch(i -> rolled.time(i - 1) < rolled.time(i)))
                    .isTrue();
            assertThat(rolled.isForming(rolled.size() - 1)).isTrue();
        }
    }

    /** Five days of minutes, a third of them without a trade, the last one inside a session and forming. */
    private static CandleSeries randomMinutes(TradingCalendar calendar, Instant from, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ from.toEpochMilli());
        Instant last = calendar.nextSession(from.plusSeconds(5 * 86_400L)).opens();
        CandleSeries.Builder bars = CandleSeries.builder();
        for (Instant at = from; at.isBefore(last); at = at.plusSeconds(60)) {
            if (random.nextInt(3) > 0) {
                bars.add(randomBar(random, at));
            }
        }
        return bars.addForming(randomBar(random, last)).build();
    }

    private static Candle randomBar(SplittableRandom random, Instant at) {
        int open = random.nextInt(1_000);
        int close = random.nextInt(1_000);
        int high = Math.max(open, close) + random.nextInt(50);
        int low = Math.min(open, close) - random.nextInt(50);
        return new Candle(at, open, high, low, close, random.nextInt(100));
    }

    private static CandleSeries grouped(CandleSeries minutes, Interval interval, TradingCalendar calendar) {
        List<Candle> bars = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i++) {
            Candle minute = minutes.candle(i);
            calendar.periodAt(interval, minute.time())
                    .map(BarPeriod::time)
                    .ifPresent(time -> addTo(bars, time, minute));
        }
        CandleSeries.Builder series = CandleSeries.builder();
        bars.subList(0, bars.size() - 1).forEach(series::add);
        return series.addForming(bars.getLast()).build();
    }

    private static void addTo(List<Candle> bars, Instant time, Candle minute) {
        if (bars.isEmpty() || !bars.getLast().time().equals(time)) {
            bars.add(new Candle(time, minute.open(), minute.high(), minute.low(), minute.close(), minute.volume()));
            return;
        }
        Candle bar = bars.removeLast();
        bars.add(new Candle(
                time,
                bar.open(),
                Math.max(bar.high(), minute.high()),
                Math.min(bar.low(), minute.low()),
                minute.close(),
                bar.volume() + minute.volume()));
    }
}
