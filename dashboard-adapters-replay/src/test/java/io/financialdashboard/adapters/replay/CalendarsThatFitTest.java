package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded bars that do not lie on their asset's calendar get one on which they can be played. */
class CalendarsThatFitTest {
    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @Test
    void bars_inside_the_sessions_keep_the_calendar_of_the_catalogue() {
        folder.bars("stocks/AAPL-1h.csv", "2024-03-04T14:30:00Z,10,10,10,10,1", "2024-03-04T15:30:00Z,10,10,10,10,1");

        assertThat(calendar(folder.open(), "AAPL")).isEqualTo("us-equities");
        assertThat(folder.open().report().notes()).isEmpty();
    }

    @Test
    void minutes_before_the_opening_widen_a_stock_to_extended_hours() {
        folder.bars("stocks/AAPL-1m.csv", "2024-03-04T09:00:00Z,10,10,10,10,1"); // 04:00 New York

        assertThat(calendar(folder.open(), "AAPL")).isEqualTo("us-equities-extended");
        assertThat(hours(folder.open(), "AAPL")).isEqualTo("us-equities");
        assertThat(folder.open().report().notes())
                .containsExactly("AAPL: calendar us-equities-extended instead of us-equities,"
                        + " because a bar at 2024-03-04T09:00:00Z lies outside its sessions");
    }

    @Test
    void an_hour_labelled_nine_for_half_past_nine_widens_a_stock_to_extended_hours() {
        folder.bars("stocks/AAPL-1h.csv", "2024-03-04T14:00:00Z,10,10,10,10,1");

        assertThat(calendar(folder.open(), "AAPL")).isEqualTo("us-equities-extended");
    }

    @Test
    void hours_on_the_hour_inside_the_session_are_off_the_grid_that_counts_from_half_past_nine() {
        folder.bars("stocks/AAPL-1h.csv", "2024-03-04T15:00:00Z,10,10,10,10,1");

        assertThat(calendar(folder.open(), "AAPL")).isEqualTo("us-equities-extended");
        assertThat(folder.open().report().notes())
                .containsExactly("AAPL: calendar us-equities-extended instead of us-equities,"
                        + " because a bar at 2024-03-04T15:00:00Z does not begin on its grid");
    }

    @Test
    void a_stock_that_trades_in_the_night_plays_on_the_days_of_its_zone() {
        folder.bars("stocks/AAPL-1m.csv", "2024-03-04T07:00:00Z,10,10,10,10,1"); // 02:00 New York

        assertThat(calendar(folder.open(), "AAPL")).isEqualTo("zone-days:America/New_York");
    }

    @Test
    void four_hours_of_forex_that_count_from_midnight_utc_play_on_utc_days() {
        // On the forex calendar they would count from 17:00 New York, 22:00Z.
        folder.bars("forex/EURUSD-4h.csv", "2024-03-04T00:00:00Z,1,1,1,1,", "2024-03-04T04:00:00Z,1,1,1,1,");

        assertThat(calendar(folder.open(), "EUR/USD")).isEqualTo("utc-days");
    }

    @Test
    void a_daily_bar_of_a_sunday_widens_forex_only_where_it_is_to_be_played() {
        folder.bars(
                "forex/EURUSD-1d.csv",
                "2024-03-01T00:00:00Z,1,1,1,1,", // Friday
                "2024-03-03T00:00:00Z,2,2,2,2,", // Sunday
                "2024-03-04T00:00:00Z,3,3,3,3,");
        Recording recording = folder.open();

        Recording played = recording.playableFrom(Instant.parse("2024-03-01T22:00:00Z"));
        Recording after = recording.playableFrom(Instant.parse("2024-03-04T00:00:00Z"));

        assertThat(calendar(recording, "EUR/USD")).isEqualTo("forex");
        assertThat(calendar(played, "EUR/USD")).isEqualTo("utc-days");
        assertThat(played.report().notes())
                .containsExactly("EUR/USD: calendar utc-days instead of forex,"
                        + " because its daily bar of 2024-03-03T00:00:00Z is to be played");
        assertThat(calendar(after, "EUR/USD")).isEqualTo("forex");
        assertThat(hours(played, "EUR/USD")).isEqualTo("forex");
        assertThat(Folder.rows(played, "EUR/USD", Interval.ONE_DAY))
                .isEqualTo(Folder.rows(recording, "EUR/USD", Interval.ONE_DAY));
    }

    @Test
    void a_sunday_that_hours_tell_needs_no_wider_calendar() {
        folder.bars("forex/EURUSD-1d.csv", "2024-03-03T00:00:00Z,2,2,2,2,", "2024-03-04T00:00:00Z,3,3,3,3,");
        folder.bars("forex/EURUSD-1h.csv", "2024-03-03T22:00:00Z,2,2,2,2,", "2024-03-04T10:00:00Z,3,3,3,3,");

        Recording played = folder.open().playableFrom(Instant.parse("2024-03-01T00:00:00Z"));

        assertThat(calendar(played, "EUR/USD")).isEqualTo("forex");
    }

    @Test
    void on_a_calendar_without_sundays_their_daily_bars_are_passed_over() {
        folder.bars("forex/EURUSD-1d.csv", "2024-03-03T00:00:00Z,2,2,2,2,", "2024-03-04T00:00:00Z,3,3,3,3,");
        Heard heard = new Heard();

        folder.open()
                .feedFrom(Instant.parse("2024-03-01T00:00:00Z"))
                .poll(Instant.parse("2024-03-09T00:00:00Z"), heard);

        assertThat(heard.ticks()).hasSize(4).allMatch(tick -> tick.price() == 3.0);
    }

    @Test
    void an_asset_whose_bars_are_cut_otherwise_than_it_trades_keeps_its_hours() {
        Asset euro =
                DefaultAssets.catalogue().get(new Symbol("EUR/USD")).withBarsOn(Calendars.named(Calendars.UTC_DAYS));
        folder.bars("forex/EURUSD-1d.csv", "2024-03-04T00:00:00Z,1.08,1.09,1.07,1.085,");

        Recording recording = Recording.open(folder.path(""), new Catalogue(List.of(euro)));

        assertThat(calendar(recording, "EUR/USD")).isEqualTo("utc-days");
        assertThat(hours(recording, "EUR/USD")).isEqualTo("forex");
    }

    private static String hours(Recording recording, String symbol) {
        return recording.catalogue().get(new Symbol(symbol)).hours().id();
    }

    private static String calendar(Recording recording, String symbol) {
        return recording.catalogue().get(new Symbol(symbol)).calendar().id();
    }
}
