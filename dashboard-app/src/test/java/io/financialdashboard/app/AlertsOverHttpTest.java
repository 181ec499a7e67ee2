package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.client.AlertRequest;
import io.financialdashboard.client.BarsRequest;
import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.model.Alert;
import io.financialdashboard.client.model.Firing;
import io.financialdashboard.client.model.IndicatorValues;
import io.financialdashboard.client.model.Market;
import io.financialdashboard.client.model.StreamedBar;
import io.financialdashboard.client.stream.StreamEvent;
import io.financialdashboard.client.stream.StreamRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts of a real dashboard, whose simulated minutes pass in a second each, told to a real client. */
class AlertsOverHttpTest {
    private static final String BTC = "BTC/USDT";

    @TempDir
    private Path dataDir;

    @Test
    void a_price_and_a_line_that_are_passed_are_told_to_a_stream_and_are_there_after_a_restart() {
        List<Firing> told;
        try (Dashboard dashboard = start(60);
                DashboardClient client = clientOf(dashboard)) {
            var heard = new HeardEvents();
            try (var _ = client.stream(
                    StreamRequest.everything().candles(BTC + "@1m").topics("alerts"), heard)) {
                double price = client.prices().find(BTC).orElseThrow().quote().current();
                // A ladder around it: wherever the simulated coin goes within an hour, it passes some of these.
                for (double percent : new double[] {-1, -0.5, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.5, 1}) {
                    client.createAlert(AlertRequest.price(BTC, "crosses", rounded(price * (1 + percent / 100))));
                }
                Alert line = client.createAlert(AlertRequest.line(BTC, "price", "crosses", "sma:5", "1m"));
                await().atMost(Duration.ofMinutes(2)).until(() -> isPriceTold(heard) && isTold(heard, line));
                told = firings(heard);

                assertThat(told)
                        .extracting(Firing::number)
                        .doesNotHaveDuplicates()
                        .isSorted();
                assertThat(client.firings(1000).reversed()).startsWith(told.toArray(Firing[]::new));
                assertThat(client.alerts()).filteredOn(Alert::armed).hasSizeLessThanOrEqualTo(11 - told.size());
                assertThat(told)
                        .filteredOn(firing -> firing.source().equals("price")
                                && firing.interval().isEmpty())
                        .allSatisfy(
                                firing -> assertThat(firing.targetValue()).isBetween(lowest(heard), highest(heard)));
            }
        }
        try (Dashboard again = start(60);
                DashboardClient client = clientOf(again)) {
            assertThat(client.firings(1000).reversed()).startsWith(told.toArray(Firing[]::new));
            assertThat(client.alerts()).hasSize(11);
        }
    }

    @Test
    void a_dry_run_agrees_with_the_bars_of_the_past() {
        try (Dashboard dashboard = start(0);
                DashboardClient client = clientOf(dashboard)) {
            var rehearsal = client.rehearse(AlertRequest.line(BTC, "rsi:14", "crosses_below", "30", "1h"), 5000);
            IndicatorValues values = client.indicators(
                    BarsRequest.of(Market.CRYPTO, BTC).interval("1h").limit(5000), List.of("rsi:14"));
            List<Long> crossed = timesOfFallingTo(30, values);

            assertThat(values.forming()).isTrue();
            assertThat(rehearsal.bars()).isEqualTo(4_999);
            assertThat(rehearsal.firings())
                    .extracting(moment -> moment.time().getEpochSecond())
                    .isEqualTo(crossed)
                    .hasSizeGreaterThan(20);
            assertThat(client.alerts()).isEmpty();
        }
    }

    private static boolean isPriceTold(HeardEvents heard) {
        return firings(heard).stream().anyMatch(firing -> firing.interval().isEmpty());
    }

    private static boolean isTold(HeardEvents heard, Alert alert) {
        return firings(heard).stream().map(Firing::alert).anyMatch(alert.id()::equals);
    }

    private static List<Firing> firings(HeardEvents heard) {
        return heard.all(StreamEvent.Alerts.class).stream()
                .flatMap(event -> event.alerts().stream())
                .toList();
    }

    private static double lowest(HeardEvents heard) {
        return bars(heard).mapToDouble(bar -> bar.low().orElseThrow()).min().orElseThrow();
    }

    private static double highest(HeardEvents heard) {
        return bars(heard).mapToDouble(bar -> bar.high().orElseThrow()).max().orElseThrow();
    }

    private static Stream<StreamedBar> bars(HeardEvents heard) {
        return heard.all(StreamEvent.Candles.class).stream().flatMap(event -> event.candles().stream());
    }

    /** Of the closed bars at which the line came down to the level. */
    private static List<Long> timesOfFallingTo(double level, IndicatorValues values) {
        List<@Nullable Double> line = values.indicators().getFirst().outputs().getOrDefault("rsi", List.of());
        List<Long> times = new ArrayList<>();
        for (int i = 1; i < line.size() - 1; i++) {
            Double before = line.get(i - 1);
            Double now = line.get(i);
            if (before != null && now != null && before > level && now <= level) {
                times.add(values.t().get(i));
            }
        }
        return times;
    }

    private static double rounded(double price) {
        return Math.round(price * 100) / 100.0;
    }

    private Dashboard start(int rate) {
        return Dashboard.start(
                "--port=0", "--clock=2026-01-15T15:00:30Z", "--clock-rate=" + rate, "--data-dir=" + dataDir);
    }

    private static DashboardClient clientOf(Dashboard dashboard) {
        return DashboardClient.at(URI.create("http://127.0.0.1:" + dashboard.port()));
    }
}
