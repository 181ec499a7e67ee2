package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.replay.Recording;
import io.financialdashboard.app.AggregationReference.Bid;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Tick;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ticks as two markets made them, folded by a running dashboard and asked for over its real port, are the bars that their
 * providers made of them.
 */
class RecordedTicksOverHttpTest {
    private static final String CATALOGUE = """
            symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis
            EUR/USD,forex,Euro,EUR,USD,5,0.00001,utc-days,%s,2,bid
            """;

    private static final List<String> INTERVALS = List.of("1m", "5m", "15m", "30m", "1h");

    /** At most of these the clock rests in the middle of a bar, which goes on afterwards. */
    private static final int STOPS = 25;

    @TempDir
    private Path folder;

    @Test
    void dukascopys_bids_of_an_hour_make_its_own_sixty_minutes_and_their_volume() throws IOException {
        List<String> theirs = AggregationReference.dukascopyEuroMinutes().subList(0, 60);

        Map<String, List<String>> ours =
                fold("base", AggregationReference.dukascopyEuroBids(), "2019-02-04T00:00:00Z", "2019-02-04T01:00:00Z");

        assertThat(ours.get("1m")).containsExactlyElementsOf(theirs);
        assertLongerBarsAreRolledFrom(theirs, "base", ours);
    }

    @Test
    void oandas_bids_of_an_evening_make_its_own_157_minutes() throws IOException {
        List<String> theirs = AggregationReference.oandaEuro("1m");

        Map<String, List<String>> ours =
                fold("none", AggregationReference.oandaEuroBids(), "2014-05-04T21:00:00Z", "2014-05-05T00:00:00Z");

        assertThat(ours.get("1m")).hasSize(157).containsExactlyElementsOf(theirs);
        assertLongerBarsAreRolledFrom(theirs, "none", ours);
    }

    @Test
    void oandas_bids_drawn_out_from_seconds_to_minutes_make_its_own_638_seconds_and_157_minutes() throws IOException {
        SlowMotion slow = new SlowMotion(Instant.parse("2014-05-04T21:00:00Z"));
        List<Bid> bids = AggregationReference.oandaEuroBids().stream()
                .map(bid -> new Bid(slow.at(bid.time()), bid.price(), bid.volume()))
                .toList();

        Map<String, List<String>> ours = fold("none", bids, "2014-05-04T21:00:00Z", "2014-05-12T09:00:00Z");

        assertThat(ours.get("1m"))
                .hasSize(638)
                .containsExactlyElementsOf(AggregationReference.oandaEuro("1s").stream()
                        .map(slow::row)
                        .toList());
        assertThat(ours.get("1h"))
                .containsExactlyElementsOf(AggregationReference.oandaEuro("1m").stream()
                        .map(slow::row)
                        .toList());
    }

    @Test
    void oandas_seconds_played_as_four_ticks_each_make_its_own_157_minutes() throws IOException {
        List<Bid> played = AggregationReference.oandaEuro("1s").stream()
                .flatMap(RecordedTicksOverHttpTest::fourTicks)
                .toList();

        Map<String, List<String>> ours = fold("none", played, "2014-05-04T21:00:00Z", "2014-05-05T00:00:00Z");

        assertThat(ours.get("1m")).containsExactlyElementsOf(AggregationReference.oandaEuro("1m"));
    }

    /** Folds the bids in a dashboard of their own and asks it for the bars of every interval up to an hour. */
    private Map<String, List<String>> fold(String volumeKind, List<Bid> bids, String start, String end)
            throws IOException {
        Catalogue catalogue = CatalogueFile.parse("euro", CATALOGUE.formatted(volumeKind));
        Instant from = Instant.parse(start);
        Instant to = Instant.parse(end);
        DrivenFeed feed = new DrivenFeed(ticks(catalogue.assets().getFirst(), bids), from);
        var noHistory = Recording.open(Files.createDirectory(folder.resolve("nothing")), catalogue)
                .history();
        var plan = new FeedPlan(catalogue, noHistory, feed, Optional.empty(), feed, 1, from);

        try (Dashboard dashboard =
                Dashboard.start(DashboardCommand.parse("--port=0", "--data-dir=" + folder.resolve("folded")), plan)) {
            Duration step = Duration.between(from, to).dividedBy(STOPS);
            for (Instant at = from.plus(step); at.isBefore(to); at = at.plus(step)) {
                feed.moveTo(at);
            }
            feed.moveTo(to);
            return bars(new HttpProbe(dashboard.port()));
        }
    }

    /** The replay's own way to longer bars, from the recorded minutes, comes to the same. */
    private void assertLongerBarsAreRolledFrom(
            List<String> minutes, String volumeKind, Map<String, List<String>> folded) throws IOException {
        Path forex = Files.createDirectories(folder.resolve("minutes/forex"));
        Files.write(
                forex.resolve("EURUSD-1m.csv"),
                Stream.concat(Stream.of(RecordedPrices.HEADER), minutes.stream())
                        .toList());
        Path catalogue = Files.writeString(folder.resolve("euro.csv"), CATALOGUE.formatted(volumeKind));
        try (Dashboard dashboard =
                WholeRecording.serve(folder.resolve("minutes"), folder.resolve("rolled"), "--assets=" + catalogue)) {
            assertThat(folded).isEqualTo(bars(new HttpProbe(dashboard.port())));
        }
    }

    private static Map<String, List<String>> bars(HttpProbe http) {
        Map<String, List<String>> bars = new TreeMap<>();
        INTERVALS.forEach(interval -> bars.put(interval, http.csvRows("forex", "EURUSD", interval)));
        return bars;
    }

    /** The bids of one instant keep the order of their rows. */
    private static List<Tick> ticks(Asset asset, List<Bid> bids) {
        List<Tick> ticks = new ArrayList<>();
        for (Bid bid : bids) {
            ticks.add(new Tick(
                    asset.symbol(),
                    bid.time(),
                    ticks.size(),
                    bid.price().doubleValue(),
                    bid.price().doubleValue(),
                    Double.NaN,
                    bid.volume().isEmpty()
                            ? Candle.UNKNOWN_VOLUME
                            : new BigDecimal(bid.volume())
                                    .movePointRight(asset.volumeScale())
                                    .longValueExact()));
        }
        return ticks;
    }

    private static Stream<Bid> fourTicks(String second) {
        String[] fields = second.split(",", -1);
        Instant opens = Instant.parse(fields[0]);
        return Stream.of(1, 2, 3, 4)
                .map(field -> new Bid(opens.plusMillis(250L * (field - 1)), new BigDecimal(fields[field]), ""));
    }
}
