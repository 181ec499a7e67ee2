package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.model.StreamedBar;
import io.financialdashboard.client.stream.EventStream;
import io.financialdashboard.client.stream.StreamEvent;
import io.financialdashboard.client.stream.StreamRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client whose connections are cut in the middle of events hears what one hears whose connection holds. */
class ResumedStreamTest {
    private static final int CUTS = 8;
    private static final StreamRequest REQUEST = StreamRequest.everything()
            .symbols("BTC/USDT", "ETH/USDT")
            .candles("BTC/USDT@1m", "ETH/USDT@1m", "BTC/USDT@5m")
            .topics("quotes", "news")
            .longestWait(Duration.ofMillis(10));

    @Test
    void no_event_is_lost_and_none_is_told_twice(@TempDir Path dataDir) throws IOException {
        var whole = new HeardEvents();
        var cut = new HeardEvents();
        try (Dashboard dashboard = start(dataDir);
                var proxy = new CuttingProxy(dashboard.port(), 5_003, 1_009);
                var direct = DashboardClient.at(URI.create("http://127.0.0.1:" + dashboard.port()));
                var through = DashboardClient.at(proxy.uri())) {
            EventStream first = direct.stream(REQUEST, whole);
            await().until(() -> whole.all(StreamEvent.Snapshot.class).size() == 1);
            EventStream second = through.stream(REQUEST, cut);
            await().atMost(Duration.ofMinutes(2)).until(() -> proxy.cuts() >= CUTS);
            int enough = cut.closedBars().size() + 6;
            await().atMost(Duration.ofMinutes(1)).until(() -> cut.closedBars().size() >= enough);
            StreamedBar last = cut.closedBars().getLast();
            await().atMost(Duration.ofMinutes(1)).until(() -> whole.closedBars().contains(last));
            first.close();
            second.close();
        }

        assertThat(cut.losses()).isGreaterThanOrEqualTo(CUTS);
        assertThat(cut.all(StreamEvent.Snapshot.class)).hasSize(1);
        assertThat(cut.all(StreamEvent.Reset.class)).isEmpty();
        assertThat(cut.offsets()).isSorted().doesNotHaveDuplicates();
        assertThat(cut.closedBars()).isEqualTo(fromTheFirstOf(cut.closedBars(), whole.closedBars()));
    }

    /** As many of the bars as there are in the other list, from its first one on. */
    private static List<StreamedBar> fromTheFirstOf(List<StreamedBar> some, List<StreamedBar> all) {
        int from = all.indexOf(some.getFirst());
        assertThat(from).as("the first bar is one of the others").isNotNegative();
        return all.subList(from, Math.min(all.size(), from + some.size()));
    }

    /** A minute passes in a second. */
    private static Dashboard start(Path dataDir) {
        return Dashboard.start("--port=0", "--clock=2026-01-15T15:00:30Z", "--clock-rate=60", "--data-dir=" + dataDir);
    }
}
