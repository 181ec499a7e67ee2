package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.DataSource;
import io.financialdashboard.domain.kernel.Tick;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ticks one bar becomes, and when (MARKET-RULES 27). */
class PlayedTicksTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @Test
    void a_bar_plays_its_open_then_the_nearer_extreme_then_the_other_then_its_close_with_the_volume() {
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T10:00:00Z,100,103,99,102,7.5");

        List<Tick> ticks = play("2024-03-04T00:00:00Z").ticks();

        assertThat(ticks)
                .extracting(tick -> tick.time() + " " + tick.price() + " " + tick.volume())
                .containsExactly(
                        "2024-03-04T10:00:00Z 100.0 0",
                        "2024-03-04T10:00:20Z 99.0 0",
                        "2024-03-04T10:00:40Z 103.0 0",
                        "2024-03-04T10:00:59Z 102.0 7500000");
        assertThat(ticks).extracting(Tick::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ticks).allMatch(tick -> Double.isNaN(tick.bid()) && Double.isNaN(tick.ask()));
    }

    @Test
    void the_high_comes_first_where_it_is_nearer() {
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T10:00:00Z,100,101,90,95,1");

        assertThat(prices(play("2024-03-04T00:00:00Z"))).containsExactly(100.0, 101.0, 90.0, 95.0);
    }

    @Test
    void of_equally_near_extremes_a_rising_bar_takes_the_low_first_and_a_falling_one_the_high() {
        folder.bars(
                "crypto/BTCUSDT-1m.csv",
                "2024-03-04T10:00:00Z,100,102,98,101,1",
                "2024-03-04T10:01:00Z,100,102,98,99,1");

        assertThat(prices(play("2024-03-04T00:00:00Z")))
                .containsExactly(100.0, 98.0, 102.0, 101.0, 100.0, 102.0, 98.0, 99.0);
    }

    @Test
    void a_bar_without_volume_plays_ticks_without_volume() {
        folder.bars("forex/EURUSD-1m.csv", "2024-03-04T10:00:00Z,1.1,1.1,1.1,1.1,");

        assertThat(play("2024-03-04T00:00:00Z").ticks())
                .hasSize(4)
                .allMatch(tick -> tick.volume() == -1 && tick.price() == 1.1);
    }

    @Test
    void a_day_of_stocks_plays_inside_its_session() {
        // New York was at UTC-5 on 2024-03-04: 09:30 to 16:00 is 14:30Z to 21:00Z, 6.5 hours.
        folder.bars("stocks/AAPL-1d.csv", "2024-03-04T00:00:00Z,100,103,99,102,7");

        assertThat(play("2024-03-04T00:00:00Z").said())
                .containsExactly(
                        "AAPL by 1d",
                        "AAPL 2024-03-04T14:30:00Z 100.0",
                        "AAPL 2024-03-04T16:40:00Z 99.0",
                        "AAPL 2024-03-04T18:50:00Z 103.0",
                        "AAPL 2024-03-04T20:59:59Z 102.0",
                        "heartbeat 2030-01-01T00:00:00Z");
    }

    @Test
    void a_bar_that_the_session_cuts_short_plays_in_what_is_left_of_it() {
        // The hourly grid of a stock counts from 09:30, so its last bar is the half hour to 16:00 (MARKET-RULES 2).
        folder.bars("stocks/AAPL-1h.csv", "2024-03-04T20:30:00Z,100,103,99,102,7");

        assertThat(play("2024-03-04T00:00:00Z").ticks())
                .extracting(tick -> tick.time().toString())
                .containsExactly(
                        "2024-03-04T20:30:00Z", "2024-03-04T20:40:00Z", "2024-03-04T20:50:00Z", "2024-03-04T20:59:59Z");
    }

    @Test
    void a_week_of_stocks_plays_while_the_market_is_open() {
        folder.bars("stocks/AAPL-1w.csv", "2024-03-04T00:00:00Z,100,103,99,102,7");

        assertThat(play("2024-03-04T00:00:00Z").said())
                .containsExactly(
                        "AAPL by 1w",
                        "AAPL 2024-03-04T14:30:00Z 100.0", // Monday's opening
                        "AAPL 2024-03-06T14:30:00Z 99.0", // a third of the week is a night: the next opening
                        "AAPL 2024-03-07T14:30:00Z 103.0",
                        "AAPL 2024-03-08T20:59:59Z 102.0", // Friday's last second
                        "heartbeat 2030-01-01T00:00:00Z");
    }

    @Test
    void a_week_of_stocks_labelled_sunday_plays_in_the_sessions_that_follow() {
        folder.bars("stocks/AAPL-1w.csv", "2024-03-03T00:00:00Z,100,103,99,102,7");

        assertThat(play("2024-03-03T00:00:00Z").said())
                .containsExactly(
                        "AAPL by 1w",
                        "AAPL 2024-03-04T14:30:00Z 100.0",
                        "AAPL 2024-03-06T14:30:00Z 99.0",
                        "AAPL 2024-03-07T14:30:00Z 103.0",
                        "AAPL 2024-03-08T20:59:59Z 102.0",
                        "heartbeat 2030-01-01T00:00:00Z");
    }

    @Test
    void a_month_of_stocks_labelled_the_first_plays_from_its_first_session_to_its_last() {
        // The 1st of August 2021 is a Sunday.
        folder.bars("stocks/AAPL-1M.csv", "2021-08-01T00:00:00Z,146,154,144,152,7");

        assertThat(play("2021-08-01T00:00:00Z").ticks())
                .extracting(tick -> tick.time() + " " + tick.price())
                .startsWith("2021-08-02T13:30:00Z 146.0")
                .endsWith("2021-08-31T19:59:59Z 152.0");
    }

    @Test
    void a_week_that_is_cut_otherwise_than_the_calendars_is_passed_over() {
        // A coin's Thursday to Wednesday: its ticks would make parts of two weeks.
        folder.bars("crypto/BTCUSDT-1w.csv", "2024-03-07T00:00:00Z,100,103,99,102,7");

        assertThat(play("2024-03-01T00:00:00Z").ticks()).isEmpty();
    }

    @Test
    void a_fixing_plays_one_tick_in_the_last_second_of_its_day() {
        // Forex's Monday ends at 17:00 New York, 22:00Z in winter.
        folder.bars("forex/EURUSD-ecb-1d.csv", "2024-03-04T00:00:00Z,,,,1.0846,");

        assertThat(play("2024-03-01T00:00:00Z").said())
                .containsExactly(
                        "EURUSD-ecb by 1d", "EURUSD-ecb 2024-03-04T21:59:59Z 1.0846", "heartbeat 2030-01-01T00:00:00Z");
    }

    @Test
    void ticks_of_all_assets_come_in_the_order_of_time_and_by_catalogue_within_one_instant() {
        folder.bars("stocks/AAPL-1d.csv", "2024-03-04T00:00:00Z,100,103,99,102,7");
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T14:30:00Z,5,5,5,5,1");
        folder.bars("forex/EURUSD-1h.csv", "2024-03-04T14:00:00Z,1,1,1,1,");

        assertThat(play("2024-03-04T00:00:00Z").said().subList(3, 11))
                .containsExactly(
                        "EUR/USD 2024-03-04T14:00:00Z 1.0",
                        "EUR/USD 2024-03-04T14:20:00Z 1.0",
                        "BTC/USDT 2024-03-04T14:30:00Z 5.0",
                        "AAPL 2024-03-04T14:30:00Z 100.0",
                        "BTC/USDT 2024-03-04T14:30:20Z 5.0",
                        "BTC/USDT 2024-03-04T14:30:40Z 5.0",
                        "BTC/USDT 2024-03-04T14:30:59Z 5.0",
                        "EUR/USD 2024-03-04T14:40:00Z 1.0");
    }

    @Test
    void it_is_a_replay() {
        assertThat(folder.open().feedFrom(LATER).source()).isEqualTo(DataSource.REPLAY);
    }

    private Heard play(String start) {
        Heard heard = new Heard();
        folder.open().feedFrom(Instant.parse(start)).poll(LATER, heard);
        return heard;
    }

    private static List<Double> prices(Heard heard) {
        return heard.ticks().stream().map(Tick::price).toList();
    }
}
