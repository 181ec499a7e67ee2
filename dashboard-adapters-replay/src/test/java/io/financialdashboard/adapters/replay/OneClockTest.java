package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Tick;
import io.financialdashboard.domain.marketdata.port.out.TickFeed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which bars are history at the start, which are played from then on, and by which interval. */
class OneClockTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @Test
    void a_bar_that_closed_at_the_start_is_history_and_the_next_one_is_played() {
        minutes(10, 0, 3);

        assertThat(openings(play("2024-03-04T10:01:00Z")))
                .containsExactly("BTC/USDT by 1m", "2024-03-04T10:01:00Z 1001.0", "2024-03-04T10:02:00Z 1002.0");
    }

    @Test
    void a_bar_in_progress_at_the_start_is_played_from_its_opening_at_the_first_poll() {
        minutes(10, 0, 3);
        Heard heard = new Heard();

        folder.open()
                .feedFrom(Instant.parse("2024-03-04T10:01:30Z"))
                .poll(Instant.parse("2024-03-04T10:01:30Z"), heard);

        assertThat(heard.said())
                .containsExactly(
                        "BTC/USDT by 1m",
                        "BTC/USDT 2024-03-04T10:01:00Z 1001.0",
                        "BTC/USDT 2024-03-04T10:01:20Z 1001.0",
                        "heartbeat 2024-03-04T10:01:30Z");
    }

    @Test
    void polls_hand_over_each_tick_once_up_to_their_instant() {
        minutes(10, 0, 2);
        TickFeed feed = folder.open().feedFrom(Instant.parse("2024-03-04T10:00:00Z"));
        Heard heard = new Heard();
        feed.poll(Instant.parse("2024-03-04T10:00:40Z"), heard);
        assertThat(heard.ticks()).hasSize(3);
        heard.forget();

        feed.poll(Instant.parse("2024-03-04T10:00:58.999Z"), heard);
        assertThat(heard.said()).containsExactly("heartbeat 2024-03-04T10:00:58.999Z");
        feed.poll(Instant.parse("2024-03-04T10:00:59Z"), heard);

        assertThat(heard.ticks()).extracting(Tick::price).containsExactly(1000.0);
    }

    @Test
    void the_finest_interval_that_covers_the_moment_is_played_and_each_change_is_told() {
        folder.bars("crypto/BTCUSDT-1d.csv", "2024-03-04T00:00:00Z,9,9,9,9,1", "2024-03-05T00:00:00Z,8,8,8,8,1");
        folder.bars("crypto/BTCUSDT-1h.csv", "2024-03-04T09:00:00Z,7,7,7,7,1", "2024-03-04T10:00:00Z,7,7,7,7,1");
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T10:00:00Z,5,5,5,5,1", "2024-03-04T10:01:00Z,5,5,5,5,1");

        assertThat(openings(play("2024-03-04T09:00:00Z")))
                .containsExactly(
                        "BTC/USDT by 1h",
                        "2024-03-04T09:00:00Z 7.0",
                        "BTC/USDT by 1m",
                        "2024-03-04T10:00:00Z 5.0",
                        "2024-03-04T10:01:00Z 5.0",
                        // The hour and the day of which minutes were played are over with them.
                        "BTC/USDT by 1d",
                        "2024-03-05T00:00:00Z 8.0");
    }

    @Test
    void a_hole_of_hours_in_the_minutes_is_filled_by_hours() {
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T10:59:00Z,5,5,5,5,1", "2024-03-04T13:30:00Z,5,5,5,5,1");
        folder.bars(
                "crypto/BTCUSDT-1h.csv",
                "2024-03-04T10:00:00Z,7,7,7,7,1",
                "2024-03-04T11:00:00Z,7,7,7,7,1",
                "2024-03-04T12:00:00Z,7,7,7,7,1",
                "2024-03-04T13:00:00Z,7,7,7,7,1",
                "2024-03-04T14:00:00Z,7,7,7,7,1");

        assertThat(openings(play("2024-03-04T10:30:00Z")))
                .containsExactly(
                        "BTC/USDT by 1m",
                        "2024-03-04T10:59:00Z 5.0",
                        "BTC/USDT by 1h",
                        "2024-03-04T11:00:00Z 7.0",
                        "2024-03-04T12:00:00Z 7.0",
                        "BTC/USDT by 1m",
                        "2024-03-04T13:30:00Z 5.0",
                        "BTC/USDT by 1h",
                        "2024-03-04T14:00:00Z 7.0");
    }

    @Test
    void an_hour_whose_first_minutes_are_history_is_not_played_as_an_hour() {
        minutes(10, 0, 3);
        folder.bars("crypto/BTCUSDT-1h.csv", "2024-03-04T10:00:00Z,7,7,7,7,1", "2024-03-04T11:00:00Z,7,7,7,7,1");

        assertThat(openings(play("2024-03-04T10:30:00Z")))
                .containsExactly("BTC/USDT by 1h", "2024-03-04T11:00:00Z 7.0");
    }

    @Test
    void at_the_end_nothing_is_played_and_everything_is_history() {
        minutes(10, 0, 3);
        folder.bars("stocks/AAPL-1d.csv", "2024-03-04T00:00:00Z,100,103,99,102,7");
        Recording recording = folder.open();
        Heard heard = new Heard();

        recording.feedFrom(recording.end()).poll(LATER, heard);

        // New York's session of that day ends at 21:00Z, after the minutes.
        assertThat(recording.end()).isEqualTo(Instant.parse("2024-03-04T21:00:00Z"));
        assertThat(heard.said()).containsExactly("heartbeat 2030-01-01T00:00:00Z");
        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_MINUTE)).hasSize(3);
        assertThat(Folder.rows(recording, "AAPL", Interval.ONE_DAY)).hasSize(1);
    }

    @Test
    void when_the_clock_goes_back_the_recording_begins_anew() {
        minutes(10, 0, 2);
        Instant start = Instant.parse("2024-03-04T10:01:00Z");
        TickFeed feed = folder.open().feedFrom(start);
        feed.poll(Instant.parse("2024-03-04T10:02:00Z"), new Heard());
        Heard heard = new Heard();

        feed.poll(start.plusSeconds(30), heard);

        assertThat(heard.said())
                .containsExactly(
                        "restart 2024-03-04T10:01:00Z",
                        "BTC/USDT by 1m",
                        "BTC/USDT 2024-03-04T10:01:00Z 1001.0",
                        "BTC/USDT 2024-03-04T10:01:20Z 1001.0",
                        "heartbeat 2024-03-04T10:01:30Z");
        assertThat(heard.ticks()).extracting(Tick::sequence).containsExactly(5L, 6L);
    }

    @Test
    void a_recording_without_bars_ends_at_the_epoch_and_plays_nothing() {
        Recording recording = folder.open();
        Heard heard = new Heard();

        recording.feedFrom(recording.defaultStart()).poll(LATER, heard);

        assertThat(recording.catalogue().assets()).isEmpty();
        assertThat(recording.end()).isEqualTo(Instant.EPOCH);
        assertThat(heard.said()).containsExactly("heartbeat 2030-01-01T00:00:00Z");
    }

    /** Minutes of BTC/USDT whose prices are 1000 and the number of the minute. */
    private void minutes(int hour, int from, int to) {
        folder.bars(
                "crypto/BTCUSDT-1m.csv",
                IntStream.range(from, to)
                        .mapToObj(
                                i -> "2024-03-04T%1$02d:%2$02d:00Z,%3$d,%3$d,%3$d,%3$d,1".formatted(hour, i, 1000 + i))
                        .toArray(String[]::new));
    }

    private Heard play(String start) {
        Heard heard = new Heard();
        folder.open().feedFrom(Instant.parse(start)).poll(LATER, heard);
        return heard;
    }

    /** What was said of resolutions, and the first of the four ticks of each bar. */
    private static List<String> openings(Heard heard) {
        List<String> all = new ArrayList<>();
        int ticks = 0;
        for (String line : heard.said()) {
            if (line.contains(" by ")) {
                all.add(line);
            } else if (line.startsWith("BTC/USDT ")) {
                if (ticks % 4 == 0) {
                    all.add(line.substring("BTC/USDT ".length()));
                }
                ticks++;
            }
        }
        return all;
    }
}
