package io.financialdashboard.domain.alerting.service;

import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_ABOVE;
import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_BELOW;
import static io.financialdashboard.domain.alerting.port.in.Repeat.DAY;
import static io.financialdashboard.domain.alerting.port.in.Repeat.MINUTE;
import static io.financialdashboard.domain.alerting.port.in.Repeat.ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.service.RecordedPast;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceAlertsTest {
    private final AlertedMarket market =
            new AlertedMarket(TestAssets.coin("BTC/USDT"), new RecordedPast(), "2024-03-05T10:00:00Z");

    @Test
    void a_price_that_reaches_the_level_from_below_fires_once_and_never_again() {
        market.price("2024-03-05T10:00:01Z", 99);
        Alert alert = market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.price("2024-03-05T10:00:02Z", 99.9)
                .price("2024-03-05T10:00:03Z", 100)
                .price("2024-03-05T10:00:04Z", 99)
                .price("2024-03-05T10:05:00Z", 101);

        Firing firing = new Firing(1, "1", alert.rule(), Instant.parse("2024-03-05T10:00:03Z"), 100, 100);
        assertThat(market.told).containsExactly(firing);
        assertThat(market.alerts.find("1"))
                .contains(new Alert(
                        "1",
                        alert.rule(),
                        Instant.parse("2024-03-05T10:00:01Z"),
                        false,
                        1,
                        Optional.of(firing.time())));
        assertThat(market.store.book.firings()).containsExactly(firing);
    }

    @Test
    void a_price_beyond_the_level_when_the_alert_is_made_has_to_come_back_first() {
        market.price("2024-03-05T10:00:01Z", 101);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.price("2024-03-05T10:00:02Z", 102);
        assertThat(market.told).isEmpty();
        market.price("2024-03-05T10:00:03Z", 99).price("2024-03-05T10:00:04Z", 103);

        assertThat(market.told).extracting(Firing::value).containsExactly(103.0);
    }

    @Test
    void a_price_that_came_and_went_between_two_beats_is_not_lost() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.tick("2024-03-05T10:00:02Z", 100.5).price("2024-03-05T10:00:03Z", 99.5);

        assertThat(market.told).extracting(Firing::value, Firing::target).containsExactly(tuple(99.5, 100.0));
    }

    @Test
    void the_range_of_a_bar_before_the_alert_was_made_does_not_count() {
        market.price("2024-03-05T10:00:01Z", 101).price("2024-03-05T10:00:02Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.price("2024-03-05T10:00:03Z", 99.5);

        assertThat(market.told).isEmpty();
    }

    @Test
    void prices_that_wait_in_line_when_an_alert_is_made_do_not_count_for_it() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.hold().price("2024-03-05T10:00:02Z", 101).price("2024-03-05T10:00:03Z", 98);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.release();
        assertThat(market.told).extracting(Firing::alertId).containsExactly("1");

        market.price("2024-03-05T10:00:04Z", 100);

        assertThat(market.told).extracting(Firing::alertId).containsExactly("1", "2");
    }

    @Test
    void a_bar_that_closed_just_before_the_alert_was_made_does_not_count_for_it() {
        market.price("2024-03-05T10:02:01Z", 99)
                .price("2024-03-05T10:02:30Z", 101)
                .price("2024-03-05T10:02:40Z", 99);
        market.hold().beat("2024-03-05T10:03:06Z");
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.release();
        assertThat(market.told).isEmpty();

        market.price("2024-03-05T10:03:10Z", 100);

        assertThat(market.told).extracting(Firing::value).containsExactly(100.0);
    }

    @Test
    void a_gap_from_bar_to_bar_passes_the_levels_in_it() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.alerts.create(market.price(CROSSES_BELOW, 100, ONCE));

        market.price("2024-03-05T11:30:00Z", 105);

        assertThat(market.told).extracting(Firing::alertId).containsExactly("1");
    }

    @Test
    void a_minute_passes_before_one_that_repeats_by_the_minute_fires_again() {
        market.price("2024-03-05T10:00:00Z", 99);
        market.alerts.create(market.price(CROSSES, 100, MINUTE));

        market.price("2024-03-05T10:00:10Z", 101)
                .price("2024-03-05T10:00:20Z", 99)
                .price("2024-03-05T10:01:09Z", 101)
                .price("2024-03-05T10:01:10Z", 99);

        assertThat(market.told)
                .extracting(firing -> firing.time().toString())
                .containsExactly("2024-03-05T10:00:10Z", "2024-03-05T10:01:10Z");
        assertThat(market.alerts.find("1").orElseThrow().fired()).isEqualTo(2);
    }

    @Test
    void one_that_repeats_by_the_day_fires_on_each_trading_day() {
        market.price("2024-03-05T23:58:00Z", 99);
        market.alerts.create(market.price(CROSSES, 100, DAY));

        market.price("2024-03-05T23:58:30Z", 101)
                .price("2024-03-05T23:59:59Z", 99)
                .price("2024-03-06T00:00:00Z", 101)
                .price("2024-03-06T00:03:00Z", 99);

        assertThat(market.told)
                .extracting(firing -> firing.time().toString())
                .containsExactly("2024-03-05T23:58:30Z", "2024-03-06T00:00:00Z");
    }

    @Test
    void prices_are_followed_by_the_shortest_bars_that_are_told_though_shorter_ones_are_offered() {
        var past = new RecordedPast()
                .with(
                        TestAssets.coin("BTC/USDT").symbol(),
                        Interval.ONE_MINUTE,
                        CandleSeries.builder()
                                .add(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(), 9, 9, 9, 9, 1)
                                .build());
        AlertedMarket hours =
                new AlertedMarket(TestAssets.coin("BTC/USDT"), past, "2024-03-05T10:00:00Z").toldIn(Interval.ONE_HOUR);
        hours.price("2024-03-05T10:00:01Z", 99);
        hours.alerts.create(hours.price(CROSSES_ABOVE, 100, ONCE));

        hours.tick("2024-03-05T10:20:00Z", 101).price("2024-03-05T10:40:00Z", 98);

        assertThat(hours.told).extracting(Firing::value).containsExactly(98.0);
    }

    @Test
    void what_the_queue_dropped_is_counted_whoever_listened() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.dropped = 3;
        assertThat(market.alerts.missed()).isEqualTo(3);
        market.price("2024-03-05T10:00:02Z", 101);
        assertThat(market.isHeard()).isFalse();
        assertThat(market.alerts.missed()).isEqualTo(3);

        market.alerts.create(market.price(CROSSES_BELOW, 100, ONCE));

        assertThat(market.alerts.missed()).isEqualTo(6);
    }

    @Test
    void nothing_is_heard_while_nothing_is_armed() {
        assertThat(market.isHeard()).isFalse();
        market.price("2024-03-05T10:00:01Z", 99);
        Alert alert = market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        assertThat(market.isHeard()).isTrue();

        market.price("2024-03-05T10:00:02Z", 101);
        assertThat(market.told).hasSize(1);
        assertThat(market.isHeard()).isFalse();

        market.price("2024-03-05T10:00:03Z", 99);
        market.alerts.replace(alert.id(), alert.rule());
        market.price("2024-03-05T10:00:04Z", 101);
        assertThat(market.told).hasSize(2);
        market.alerts.replace(alert.id(), alert.rule());
        market.alerts.delete(alert.id());
        assertThat(market.isHeard()).isFalse();
    }

    @Test
    void a_market_that_opens_beyond_the_level_has_passed_it() {
        AlertedMarket stocks = new AlertedMarket(TestAssets.stock("AAPL"), new RecordedPast(), "2024-03-04T20:59:00Z");
        stocks.price("2024-03-04T20:59:30Z", 175).beat("2024-03-04T21:00:06Z");
        stocks.alerts.create(stocks.price(CROSSES_BELOW, 172, ONCE));

        stocks.price("2024-03-05T14:30:00Z", 170.76);

        assertThat(stocks.told).extracting(Firing::value).containsExactly(170.76);
    }

    @Test
    void a_correction_of_a_closed_bar_tells_nothing() {
        market.price("2024-03-05T10:00:58Z", 99).price("2024-03-05T10:01:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        // Late, but inside the window of five seconds: the high of the minute before is 120 now.
        market.tick("2024-03-05T10:00:59Z", 120).beat("2024-03-05T10:01:02Z");

        assertThat(market.told).isEmpty();
    }

    @Test
    void a_feed_that_begins_anew_has_come_from_nowhere() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.restart("2024-03-05T09:00:00Z").price("2024-03-05T09:00:01Z", 150);
        assertThat(market.told).isEmpty();
        market.price("2024-03-05T09:00:02Z", 99).price("2024-03-05T09:00:03Z", 100);

        assertThat(market.told).hasSize(1);
    }

    @Test
    void in_each_round_of_a_replay_an_alert_that_repeats_fires_at_the_same_instant() {
        market.price("2024-03-05T10:00:00Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, MINUTE));
        market.alerts.create(market.price(CROSSES_ABOVE, 100, DAY));
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        market.price("2024-03-05T10:00:10Z", 101)
                .restart("2024-03-05T10:00:00Z")
                .price("2024-03-05T10:00:00Z", 99)
                .price("2024-03-05T10:00:10Z", 101)
                .price("2024-03-05T10:00:20Z", 99)
                .price("2024-03-05T10:00:30Z", 101);

        assertThat(market.told).extracting(Firing::alertId).containsExactly("1", "2", "3", "1", "2");
    }

    @Test
    void all_that_one_price_passes_fire_in_the_order_in_which_they_were_made() {
        market.price("2024-03-05T10:00:01Z", 99);
        for (int level = 120; level > 99; level--) {
            market.alerts.create(market.price(CROSSES_ABOVE, level, ONCE));
        }

        market.price("2024-03-05T10:00:02Z", 110);

        assertThat(market.told)
                .extracting(Firing::number, Firing::alertId, Firing::target)
                .hasSize(11)
                .startsWith(tuple(1L, "11", 110.0), tuple(2L, "12", 109.0))
                .endsWith(tuple(11L, "21", 100.0));
    }
}
