package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import io.financialdashboard.domain.marketdata.port.out.TickSink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HungFeedTest {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void a_feed_that_hangs_is_no_life_until_it_goes_on(@TempDir Path folder) {
        Configuration configuration = DashboardCommand.parse("--port=0", "--data-dir=" + folder, "--max-silence=5");
        FeedPlan plan = Feeds.plan(configuration);
        var hanging = new FeedPlan(
                plan.catalogue(), plan.history(), new Hanging(), plan.news(), plan.clock(), plan.rate(), plan.start());

        try (Dashboard dashboard = Dashboard.start(configuration, hanging)) {
            var probe = new HttpProbe(dashboard.port());
            awaitStatus(probe, 503);
            assertThat(probe.get("/health/live").body()).isEqualTo("{\"status\":\"hung\",\"hung\":[\"feed\"]}");

            goOn.countDown();
            awaitStatus(probe, 200);
        } finally {
            goOn.countDown();
        }
    }

    private static void awaitStatus(HttpProbe probe, int status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> probe.get("/health/live").statusCode() == status);
    }

    private final class Hanging implements TickFeed {
        @Override
        public DataSource source() {
            return DataSource.SIMULATED;
        }

        @Override
        public void poll(Instant now, TickSink sink) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
