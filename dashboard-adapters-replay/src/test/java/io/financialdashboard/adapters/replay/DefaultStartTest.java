package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a replay begins if nobody says. */
class DefaultStartTest {
    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @Test
    void it_is_the_day_that_most_markets_share_not_the_one_with_the_finest_bars() {
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-04T10:00:00Z,5,5,5,5,1");
        folder.bars("crypto/ETHUSDT-1d.csv", "2024-03-06T00:00:00Z,5,5,5,5,1");
        folder.bars("stocks/AAPL-1d.csv", "2024-03-06T00:00:00Z,5,5,5,5,1");

        // When New York opens, both have a bar in progress.
        assertThat(folder.open().defaultStart()).isEqualTo("2024-03-06T14:30:00Z");
    }

    @Test
    void of_equally_shared_days_one_with_more_intraday_bars_is_taken() {
        folder.bars("stocks/AAPL-1d.csv", days("2024-03-04", 5));
        folder.bars("crypto/BTCUSDT-1d.csv", days("2024-03-04", 5));
        folder.bars("crypto/BTCUSDT-1m.csv", "2024-03-07T15:00:00Z,5,5,5,5,1");

        assertThat(folder.open().defaultStart()).isEqualTo("2024-03-07T15:00:00Z");
    }

    @Test
    void of_equally_good_days_the_first_with_a_hundred_bars_of_history_is_taken() {
        folder.bars("crypto/BTCUSDT-1d.csv", days("2023-11-26", 200));

        // 100 days after 2023-11-26.
        assertThat(folder.open().defaultStart()).isEqualTo("2024-03-05T00:00:00Z");
    }

    @Test
    void with_less_history_than_that_it_is_the_first() {
        folder.bars("crypto/BTCUSDT-1d.csv", days("2024-03-04", 5));

        assertThat(folder.open().defaultStart()).isEqualTo("2024-03-04T00:00:00Z");
    }

    @Test
    void with_nothing_to_play_it_is_the_end() {
        folder.bars("crypto/BTCUSDT-1w.csv", "2024-03-04T00:00:00Z,5,5,5,5,1");

        assertThat(folder.open().defaultStart())
                .isEqualTo(folder.open().end())
                .isEqualTo(Instant.parse("2024-03-11T00:00:00Z"));
    }

    private static String[] days(String first, int count) {
        Stream<LocalDate> days = IntStream.range(0, count).mapToObj(LocalDate.parse(first)::plusDays);
        return days.map(day -> day + "T00:00:00Z,5,5,5,5,1").toArray(String[]::new);
    }
}
