package io.financialdashboard.domain.marketdata.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.BarPeriod;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar at every instant, tried at seeded random ones from 1998 to 2037. */
class CalendarLawsTest {
    private static final Instant FROM = Instant.parse("1998-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2037-12-31T00:00:00Z");
    private static final int SAMPLES = 400;

    static List<TradingCalendar> calendars() {
        return Stream.of(
                        "crypto-24x7",
                        "forex",
                        "us-equities",
                        "us-equities-extended",
                        "metals-energy",
                        "utc-days",
                        "zone-days:America/New_York",
                        "zone-days:America/Sao_Paulo",
                        "zone-days:America/Havana",
                        "zone-days:Asia/Kolkata",
                        "zone-days:Australia/Lord_Howe",
                        "zone-days:Europe/Athens",
                        "zone-days:Pacific/Apia",
                        "zone-days:Pacific/Kiritimati")
                .map(Calendars::named)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void an_instant_of_a_session_lies_in_exactly_one_bar_of_each_interval(TradingCalendar calendar) {
        for (Instant instant : instants(1)) {
            for (Interval interval : Interval.values()) {
                Optional<BarPeriod> bar = calendar.periodAt(interval, instant);

                assertThat(bar.isPresent())
                        .isEqualTo(calendar.sessionAt(instant).isPresent());
                bar.ifPresent(period -> {
                    assertThat(period.contains(instant)).isTrue();
                    assertThat(calendar.periodAt(interval, period.opens())).isEqualTo(bar);
                    assertThat(calendar.periodAt(interval, period.closes().minusMillis(1)))
                            .isEqualTo(bar);
                    assertThat(calendar.periodAt(interval, period.closes())).isNotEqualTo(bar);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void intraday_bars_tile_their_session_and_only_the_last_may_be_short(TradingCalendar calendar) {
        for (Instant instant : instants(2)) {
            TradingSession session = calendar.nextSession(instant);
            for (Interval interval : List.of(Interval.FIFTEEN_MINUTES, Interval.ONE_HOUR, Interval.FOUR_HOURS)) {
                Instant at = session.opens();
                while (at.isBefore(session.closes())) {
                    BarPeriod bar = calendar.periodAt(interval, at).orElseThrow();

                    assertThat(bar.opens()).isEqualTo(at);
                    assertThat(bar.time()).isEqualTo(at);
                    assertThat(bar.closes()).isEqualTo(earlier(at.plus(interval.nominal()), session.closes()));
                    at = bar.closes();
                }
                assertThat(at).isEqualTo(session.closes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void sessions_follow_one_another_in_the_order_of_their_days(TradingCalendar calendar) {
        for (Instant instant : instants(3)) {
            TradingSession next = calendar.nextSession(instant);
            TradingSession previous = calendar.previousSession(instant);

            assertThat(next.opens()).isAfter(instant);
            assertThat(previous.closes()).isBeforeOrEqualTo(instant);
            assertThat(calendar.sessionOf(next.tradingDay())).contains(next);
            assertThat(calendar.sessionAt(next.opens())).contains(next);
            assertThat(calendar.sessionAt(next.opens().minusMillis(1))).isNotEqualTo(Optional.of(next));
            assertThat(sessionsBetween(calendar, previous.tradingDay(), next.tradingDay()))
                    .isEqualTo(calendar.sessionAt(instant).stream().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_label_names_the_bar_that_holds_its_days_and_labels_rise_with_the_days(TradingCalendar calendar) {
        for (Instant instant : instants(4)) {
            TradingSession session = calendar.nextSession(instant);
            LocalDate day = session.tradingDay();
            for (Interval interval : List.of(Interval.ONE_DAY, Interval.ONE_WEEK, Interval.ONE_MONTH)) {
                LocalDate label = calendar.labelOf(interval, day);
                BarPeriod bar = calendar.periodOf(interval, label).orElseThrow();

                assertThat(bar.time())
                        .isEqualTo(label.atStartOfDay(ZoneOffset.UTC).toInstant());
                assertThat(bar.opens()).isBeforeOrEqualTo(session.opens());
                assertThat(bar.closes()).isAfterOrEqualTo(session.closes());
                assertThat(calendar.labelOf(interval, label)).isEqualTo(label);
                assertThat(calendar.labelOf(interval, day.plusDays(1))).isAfterOrEqualTo(label);
                assertThat(calendar.periodAt(interval, session.opens())).contains(bar);
            }
        }
    }

    @Test
    void threads_that_share_a_calendar_see_the_same_sessions() throws Exception {
        TradingCalendar shared = new SessionCalendar(
                "shared", new WholeDays(Calendars.named("forex").zone()));
        List<Instant> instants = instants(5);
        Callable<List<Optional<TradingSession>>> look =
                () -> instants.stream().map(shared::sessionAt).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<List<Optional<TradingSession>>> seen = new ArrayList<>();
            for (Future<List<Optional<TradingSession>>> answer : threads.invokeAll(List.of(look, look, look, look))) {
                seen.add(answer.get());
            }

            assertThat(seen)
                    .containsOnly(instants.stream().map(shared::sessionAt).toList());
        }
    }

    @Test
    void days_that_share_a_place_in_the_table_keep_their_own_sessions() {
        TradingCalendar forex = Calendars.named("forex");
        LocalDate monday = LocalDate.of(2024, 3, 4);
        LocalDate sharing = monday.plusDays(8192);

        assertThat(forex.sessionOf(monday).orElseThrow().tradingDay()).isEqualTo(monday);
        assertThat(forex.sessionOf(sharing).map(TradingSession::tradingDay)).contains(sharing);
        assertThat(forex.sessionOf(monday).orElseThrow().tradingDay()).isEqualTo(monday);
    }

    private static List<Instant> instants(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.longs(SAMPLES, FROM.toEpochMilli(), TO.toEpochMilli())
                .mapToObj(Instant::ofEpochMilli)
                .toList();
    }

    private static List<TradingSession> sessionsBetween(TradingCalendar calendar, LocalDate after, LocalDate before) {
        return after.plusDays(1)
                .datesUntil(before)
                .flatMap(day -> calendar.sessionOf(day).stream())
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
