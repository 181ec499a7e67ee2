package io.financialdashboard.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.client.model.DayBar;
import io.financialdashboard.client.model.Quote;
import io.financialdashboard.client.model.SessionState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class LiveTableTest {
    private static final Instant TIME = Instant.parse("2024-03-05T15:00:01Z");

    private final StringWriter screen = new StringWriter();
    private final QuoteTable table = new QuoteTable(List.of(), Ansi.OFF, InstantSource.fixed(TIME), ZoneOffset.UTC);

    @Test
    void quotes_are_as_wide_as_the_widest_of_their_column() {
        assertThat(table.lines(
                        List.of("AAPL", "BTC/USDT", "NONE"),
                        Map.of("AAPL", quote(182.45, -0.004, true), "BTC/USDT", quote(114250.01, 1.5, false))))
                .containsExactly(
                        "SYMBOL         PRICE  CHANGE         BID         ASK         LOW        HIGH      TIME",
                        "AAPL          182.45   0.00%      182.44      182.46      181.45      183.45  15:00:01",
                        "BTC/USDT  114,250.01  +1.50%  114,250.00  114,250.02  114,249.01  114,251.01  15:00:01  closed",
                        "NONE               –       –           –           –           –           –         –");
    }

    @Test
    void a_price_of_another_day_has_its_date_by_the_calendar_of_the_zone() {
        var nextDay = new QuoteTable(
                List.of(), Ansi.OFF, InstantSource.fixed(Instant.parse("2024-03-06T00:00:01Z")), ZoneOffset.UTC);
        assertThat(nextDay.lines(List.of("AAPL"), Map.of("AAPL", quote(182.45, 1, false)))
                        .getLast())
                .endsWith("  2024-03-05 15:00:01  closed");

        var west = new QuoteTable(
                List.of(),
                Ansi.OFF,
                InstantSource.fixed(Instant.parse("2024-03-06T00:00:01Z")),
                ZoneOffset.ofHours(-5));
        assertThat(west.lines(List.of("AAPL"), Map.of("AAPL", quote(182.45, 1, false)))
                        .getLast())
                .endsWith("  10:00:01  closed");
    }

    @Test
    void lines_that_follow_each_other_keep_the_width_of_their_columns() {
        var lines = new QuoteLines(new PrintWriter(screen), table, false);
        lines.show(Map.of(), Map.of("BTC/USDT", quote(114250.01, 10.5, true)));
        lines.show(Map.of(), Map.of("AAPL", quote(182.45, 1, true)));

        assertThat(screen.toString().lines())
                .containsExactly(
                        "SYMBOL         PRICE   CHANGE         BID         ASK         LOW        HIGH      TIME",
                        "BTC/USDT  114,250.01  +10.50%  114,250.00  114,250.02  114,249.01  114,251.01  15:00:01",
                        "AAPL          182.45   +1.00%      182.44      182.46      181.45      183.45  15:00:01");
    }

    @Test
    void the_table_is_drawn_anew_at_its_place_on_a_screen_of_its_own_that_is_left_again() {
        var live = new LiveTable(new PrintWriter(screen), table, List.of("AAPL"));
        live.show(Map.of("AAPL", quote(182.45, 1, true)), Map.of());
        live.say("connection lost");
        live.end();

        assertThat(screen.toString())
                .startsWith("\033[?1049h\033[?25l\033[HSYMBOL")
                .contains("Ctrl+C ends", "\033[HSYMBOL", "182.45", "connection lost")
                .endsWith("\033[?25h\033[?1049l");
    }

    private static Quote quote(double price, double change, boolean open) {
        return new Quote(
                price,
                OptionalDouble.of(change),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(price - 0.01),
                OptionalDouble.of(price + 0.01),
                new DayBar(
                        LocalDate.of(2024, 3, 5),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        price,
                        OptionalDouble.empty()),
                OptionalDouble.empty(),
                OptionalDouble.of(price + 1),
                OptionalDouble.of(price - 1),
                "session",
                TIME,
                false,
                new SessionState(open, TIME));
    }
}
