package io.financialdashboard.adapters.http.stream;

import static io.financialdashboard.testkit.AssetBuilder.asset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import io.financialdashboard.domain.marketdata.port.in.MarketEvent;
import io.financialdashboard.testkit.FakeAnalytics;
import io.financialdashboard.testkit.FakeMarketData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventEncoderTest {
    private static final Instant MINUTE = Instant.parse("2024-03-15T14:30:00Z");
    private static final Instant NEXT = MINUTE.plusSeconds(60);
    private static final Asset AAPL =
            asset("AAPL", Market.STOCKS, Calendars.named(Calendars.US_EQUITIES)).build();

    private final PendingChanges pending = new PendingChanges();
    private final EventEncoder encoder =
            new EventEncoder(new FakeMarketData(MINUTE, AAPL), new StatisticsEncoder(new FakeAnalytics()));

    @Test
    void closed_forming_and_corrected_bars_of_a_beat_travel_in_one_frame() {
        pending.add(bar(MINUTE, 1, false, 0));
        pending.add(bar(MINUTE, 2, true, 0));
        pending.add(bar(NEXT, 3, false, 0));
        pending.add(bar(NEXT, 4, false, 0));
        pending.add(bar(MINUTE.minusSeconds(60), 9, true, 1));

        List<Part> parts = encoder.encode(pending.drain()).getFirst().parts();

        assertThat(parts.stream().map(part -> new String(part.json(), UTF_8)).toList())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .endsWith("\"close\":2,\"volume\":500,\"closed\":true,\"revision\":0}"),
                        second -> assertThat(second)
                                .contains("\"close\":4,\"volume\":500,\"closed\":false,\"closes_at\":\"")
                                .endsWith("\"revision\":0}"),
                        third -> assertThat(third)
                                .endsWith("\"close\":9,\"volume\":500,\"closed\":true,\"revision\":1}"));
        assertThat(parts).extracting(Part::isState).containsExactly(false, true, false);
    }

    @Test
    void a_correction_of_an_older_bar_leaves_one_state_of_the_forming_one() {
        pending.add(bar(NEXT, 3, false, 0));
        pending.add(bar(MINUTE, 9, true, 1));
        pending.add(bar(NEXT, 4, false, 0));

        assertThat(encoder.encode(pending.drain()).getFirst().parts())
                .extracting(Part::isState)
                .containsExactly(true, false);
    }

    @Test
    void a_beat_without_changes_tells_nothing() {
        assertThat(encoder.encode(pending.drain())).isEmpty();
    }

    @Test
    void going_stale_and_fresh_in_one_beat_keeps_its_order() {
        pending.add(new MarketEvent.StalenessChanged(AAPL.symbol(), true, MINUTE));
        pending.add(new MarketEvent.StalenessChanged(AAPL.symbol(), false, MINUTE));

        assertThat(encoder.encode(pending.drain()))
                .extracting(ServerEvent.Draft::name)
                .containsExactly("stale", "fresh");
    }

    @Test
    void a_restart_voids_what_happened_before_it() {
        pending.add(bar(MINUTE, 1, true, 0));
        pending.add(new MarketEvent.EpochStarted(MINUTE));

        PendingChanges.Batch batch = pending.drain();

        assertThat(batch.restarted()).isTrue();
        assertThat(encoder.encode(batch)).isEmpty();
    }

    @Test
    void equal_filters_have_equal_hashes_and_others_differ() {
        var bars = new Subject.Bars(AAPL.symbol(), Interval.ONE_MINUTE);
        var filter = StreamFilter.of(Set.of(AAPL.symbol()), Set.of(bars), Set.of(Topic.NEWS, Topic.STATS));

        assertThat(StreamFilter.of(Set.of(AAPL.symbol()), Set.of(bars), Set.of(Topic.STATS, Topic.NEWS)))
                .isEqualTo(filter);
        assertThat(StreamFilter.of(Set.of(), Set.of(bars), Set.of(Topic.NEWS, Topic.STATS))
                        .hash())
                .isNotEqualTo(filter.hash());
    }

    private static MarketEvent bar(Instant time, double close, boolean closed, int revision) {
        var candle = new Candle(time, close, close + 1, close - 1, close, 500);
        return new MarketEvent.CandleChanged(AAPL.symbol(), Interval.ONE_MINUTE, candle, closed, revision);
    }
}
