package io.financialdashboard.domain.alerting.service;

import static io.financialdashboard.domain.alerting.port.in.Crossing.CROSSES_ABOVE;
import static io.financialdashboard.domain.alerting.port.in.Repeat.MINUTE;
import static io.financialdashboard.domain.alerting.port.in.Repeat.ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.FiringsQuery;
import io.financialdashboard.domain.alerting.port.in.TooManyAlertsException;
import io.financialdashboard.domain.alerting.port.in.UnknownAlertException;
import io.financialdashboard.domain.marketdata.service.RecordedPast;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AlertKeepingTest {
    private static final String START = "2024-03-05T10:00:00Z";

    private final AlertedMarket market = new AlertedMarket(TestAssets.coin("BTC/USDT"), new RecordedPast(), START);

    @Test
    void alerts_and_what_they_told_are_there_after_a_restart() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.alerts.create(market.price(CROSSES_ABOVE, 200, ONCE));
        market.price("2024-03-05T10:00:02Z", 101);

        AlertedMarket restarted =
                new AlertedMarket(TestAssets.coin("BTC/USDT"), new RecordedPast(), START, market.store);

        assertThat(restarted.alerts.alerts()).isEqualTo(market.alerts.alerts()).hasSize(2);
        assertThat(restarted.alerts.history(all(10))).isEqualTo(market.told).hasSize(1);
        restarted.price("2024-03-05T10:00:03Z", 199).price("2024-03-05T10:00:04Z", 200);
        assertThat(restarted.told).extracting(Firing::number, Firing::alertId).containsExactly(tuple(2L, "2"));
    }

    @Test
    void an_id_is_not_given_twice_even_after_the_alert_was_deleted() {
        Alert first = market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        assertThat(market.alerts.delete(first.id())).isTrue();
        assertThat(market.alerts.delete(first.id())).isFalse();
        assertThat(market.alerts.create(first.rule()).id()).isEqualTo("2");
    }

    @Test
    void an_alert_that_is_replaced_is_armed_anew() {
        market.price("2024-03-05T10:00:01Z", 99);
        Alert alert = market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.price("2024-03-05T10:00:02Z", 101).price("2024-03-05T10:00:03Z", 99);

        Alert again = market.alerts.replace(alert.id(), alert.rule());
        market.price("2024-03-05T10:00:04Z", 101);

        assertThat(again).isEqualTo(Alert.armed("1", alert.rule(), Instant.parse("2024-03-05T10:00:03Z")));
        assertThat(market.told).hasSize(2);
        assertThatExceptionOfType(UnknownAlertException.class)
                .isThrownBy(() -> market.alerts.replace("7", alert.rule()))
                .withMessage("no alert '7'");
    }

    @Test
    void a_change_that_cannot_be_kept_did_not_happen_but_a_firing_did() {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        market.store.isFull = true;

        assertThatExceptionOfType(AlertStoreException.class)
                .isThrownBy(() -> market.alerts.create(market.price(CROSSES_ABOVE, 300, ONCE)));
        market.price("2024-03-05T10:00:02Z", 101);

        assertThat(market.alerts.alerts())
                .singleElement()
                .extracting(Alert::armed)
                .isEqualTo(false);
        assertThat(market.told).hasSize(1);
        assertThat(market.unkept).hasSize(1);
        assertThat(market.store.book.firings()).isEmpty();
        market.store.isFull = false;
        market.alerts.delete("1");
        assertThat(market.store.book.firings()).hasSize(1);
    }

    @Test
    void a_firing_is_told_while_a_change_is_still_being_kept() throws InterruptedException {
        market.price("2024-03-05T10:00:01Z", 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));
        var first = new CompletableFuture<Firing>();
        market.alerts.subscribe(first::complete);
        Thread feed = Thread.ofVirtual().unstarted(() -> market.price("2024-03-05T10:00:02Z", 101));
        market.store.whileSaving = () -> {
            market.store.whileSaving = () -> {};
            feed.start();
            assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        };

        market.alerts.create(market.price(CROSSES_ABOVE, 300, ONCE));
        feed.join();

        assertThat(market.alerts.alerts()).extracting(Alert::armed).containsExactly(false, true);
        assertThat(market.store.book.firings()).hasSize(1);
        assertThat(market.store.book.alerts()).isEqualTo(market.alerts.alerts());
    }

    @Test
    void the_history_keeps_the_newest_thousand_and_gives_them_in_pages() {
        market.price(START, 99);
        market.alerts.create(market.price(CROSSES_ABOVE, 100, MINUTE));
        Instant time = Instant.parse(START);
        for (int i = 0; i < 1_001; i++) {
            time = time.plus(Duration.ofSeconds(60));
            market.tick(time.toString(), 101).price(time.plusSeconds(1).toString(), 99);
        }

        assertThat(market.told).hasSize(1_001);
        assertThat(market.store.book.firings()).hasSize(1_000);
        assertThat(market.alerts.history(new FiringsQuery(Optional.of("1"), Optional.of(1_001L), 2)))
                .extracting(Firing::number)
                .containsExactly(1_000L, 999L);
        assertThat(market.alerts.history(new FiringsQuery(Optional.of("2"), Optional.empty(), 2)))
                .isEmpty();
    }

    @Test
    void alerts_of_another_catalogue_stay_kept_and_are_not_shown() {
        Alert alert = market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE));

        AlertedMarket other = new AlertedMarket(TestAssets.coin("ETH/USDT"), new RecordedPast(), START, market.store);
        other.alerts.create(other.price(CROSSES_ABOVE, 100, ONCE));

        assertThat(other.alerts.alerts()).extracting(Alert::id).containsExactly("2");
        assertThat(other.alerts.find("1")).isEmpty();
        assertThat(other.store.book.alerts()).first().isEqualTo(alert);
    }

    @Test
    void there_are_at_most_a_thousand() {
        for (int i = 1; i <= 1_000; i++) {
            market.alerts.create(market.price(CROSSES_ABOVE, i, ONCE));
        }

        assertThatExceptionOfType(TooManyAlertsException.class)
                .isThrownBy(() -> market.alerts.create(market.price(CROSSES_ABOVE, 100, ONCE)))
                .withMessage("there are at most 1000 alerts; delete one first");
    }

    private static FiringsQuery all(int limit) {
        return new FiringsQuery(Optional.empty(), Optional.empty(), limit);
    }
}
