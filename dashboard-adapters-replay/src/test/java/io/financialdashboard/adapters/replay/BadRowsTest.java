package io.financialdashboard.adapters.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.RowProblem;
import io.financialdashboard.domain.kernel.Interval;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no bar is named with its line, and the rows around it are taken. */
class BadRowsTest {
    private static final String BEFORE = "2024-03-04T00:00:00Z,100,110,90,105,1.5";
    private static final String AFTER = "2024-03-06T00:00:00Z,100,110,90,105,1.5";

    @TempDir
    private Path root;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    2024-03-05T00:00:00Z,NaN,110,90,105,1     | open must be a plain decimal number, got 'NaN'
                    2024-03-05T00:00:00Z,100,1e400,90,105,1   | high must be a plain decimal number, got '1e400'
                    2024-03-05T00:00:00Z,100,110,abc,105,1    | low must be a plain decimal number, got 'abc'
                    2024-03-05T00:00:00Z,100,110,90,.,1       | close must be a plain decimal number, got '.'
                    2024-03-05T00:00:00Z,100,110,90,1.0.5,1   | close must be a plain decimal number, got '1.0.5'
                    2024-03-05T00:00:00Z,100,110,90, 105,1    | close must be a plain decimal number, got ' 105'
                    2024-03-05T00:00:00Z,0,110,0,105,1        | open must be above zero, got '0'
                    2024-03-05T00:00:00Z,100,110,-90,105,1    | low must be above zero, got '-90'
                    2024-03-05T00:00:00Z,100,90,110,105,1     | high 90 is below low 110
                    2024-03-05T00:00:00Z,112,110,90,105,1     | high 110 is below open 112
                    2024-03-05T00:00:00Z,100,104,90,105,1     | high 104 is below close 105
                    2024-03-05T00:00:00Z,89,110,90,105,1      | low 90 is above open 89
                    2024-03-05T00:00:00Z,100,110,90,85,1      | low 90 is above close 85
                    2024-03-05T00:00:00Z,100,110,90,105,-1    | volume must not be negative, got '-1'
                    2024-03-05T00:00:00Z,100,110,90,105,-0    | volume must not be negative, got '-0'
                    2024-03-05T00:00:00Z,100,110,90,105,many  | volume must be a plain decimal number or empty, got 'many'
                    2024-03-05T00:00:00Z,,110,90,105,1        | open is missing
                    2024-03-05T00:00:00Z,100,,90,105,1        | high is missing
                    2024-03-05T00:00:00Z,100,110,,105,1       | low is missing
                    2024-03-05T00:00:00Z,100,110,90,,1        | close is missing
                    2024-03-05T00:00:00Z,,,,,                 | it has no price
                    2024-03-05T00:00:00Z,,,,105,              | open, high and low are missing, but most rows have them
                    2024-03-05T00:00:00Z,100,110,90,105       | a row has 6 fields, this one 5
                    2024-03-05T00:00:00Z,100,110,90,105,1,    | a row has 6 fields, this one 7
                    2024-02-30T00:00:00Z,100,110,90,105,1     | time must be an ISO-8601 instant in UTC like 2018-04-04T13:30:00Z, got '2024-02-30T00:00:00Z'
                    2024-03-05T00:00:00,100,110,90,105,1      | time must be an ISO-8601 instant in UTC like 2018-04-04T13:30:00Z, got '2024-03-05T00:00:00'
                    1709596800,100,110,90,105,1               | time must be an ISO-8601 instant in UTC like 2018-04-04T13:30:00Z, got '1709596800'
                    2024-03-05T22:00:00Z,100,110,90,105,1     | time of a bar of 1d must be its date at 00:00:00Z, got '2024-03-05T22:00:00Z'
                    0000-06-01T00:00:00Z,100,110,90,105,1     | time must lie in the years 1700 to 2199, got '0000-06-01T00:00:00Z'
                    1699-12-31T00:00:00Z,100,110,90,105,1     | time must lie in the years 1700 to 2199, got '1699-12-31T00:00:00Z'
                    9999-12-31T00:00:00Z,100,110,90,105,1     | time must lie in the years 1700 to 2199, got '9999-12-31T00:00:00Z'
                    2024-03-04T00:00:00Z,100,110,90,105,1     | same time as line 2, which counts
                    2024-03-05T00:00:00Z,100.12345678901,110,90,105,1 | open must have at most 15 digits and 10 decimals, got '100.12345678901'
                    2024-03-05T00:00:00Z,100,110,90,105,0.1234567890123 | volume must have at most 18 digits and 12 decimals, got '0.1234567890123'
                    2024-03-05T00:00:00Z,100,110,90,105,999999999999999999 | volume is too large to be counted with 6 decimals
                    """)
    void a_row_that_is_no_bar_is_named_with_its_line(String row, String problem) {
        folder.bars("crypto/BTCUSDT-1d.csv", BEFORE, row, AFTER);

        Recording recording = folder.open();

        FileReport report = recording.report().files().getFirst();
        assertThat(report.listed()).containsExactly(new RowProblem(3, problem));
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_DAY))
                .containsExactly(
                        "2024-03-04T00:00:00Z 100.0 110.0 90.0 105.0 1500000",
                        "2024-03-06T00:00:00Z 100.0 110.0 90.0 105.0 1500000");
    }

    @Test
    void an_intraday_row_of_a_year_that_no_calendar_has_is_named_with_its_line() {
        folder.bars(
                "crypto/BTCUSDT-1h.csv",
                "0001-01-01T00:00:00Z,100,110,90,105,1.5",
                "2024-03-04T00:00:00Z,100,110,90,105,1.5",
                "9999-12-31T23:00:00Z,100,110,90,105,1.5");

        Recording recording = folder.open();

        assertThat(recording.report().files().getFirst().listed())
                .extracting(RowProblem::line)
                .containsExactly(2, 4);
        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_HOUR))
                .containsExactly("2024-03-04T00:00:00Z 100.0 110.0 90.0 105.0 1500000");
    }

    @Test
    void volumes_too_large_to_be_added_up_are_served_as_they_are_and_noted() {
        folder.bars(
                "stocks/AAPL-1d.csv",
                IntStream.rangeClosed(1, 10)
                        .mapToObj("2024-03-%02dT00:00:00Z,100,110,90,105,999999999999999999"::formatted)
                        .toArray(String[]::new));

        Recording recording = folder.open();

        assertThat(recording.report().notes())
                .contains("AAPL: volumes of 1d in 2024-03 are too large to be added up,"
                        + " so that longer bars made of them have none");
        assertThat(Folder.rows(recording, "AAPL", Interval.ONE_DAY))
                .hasSize(10)
                .contains("2024-03-10T00:00:00Z 100.0 110.0 90.0 105.0 999999999999999999");
    }

    @Test
    void volumes_of_months_that_can_be_added_up_each_are_not_noted() {
        folder.bars(
                "stocks/AAPL-1d.csv",
                IntStream.rangeClosed(1, 10)
                        .mapToObj("2024-%02d-04T00:00:00Z,100,110,90,105,999999999999999999"::formatted)
                        .toArray(String[]::new));

        assertThat(folder.open().report().notes()).isEmpty();
    }

    @Test
    void a_row_out_of_order_is_reported_and_taken_to_its_place() {
        folder.bars("crypto/BTCUSDT-1d.csv", AFTER, BEFORE);

        Recording recording = folder.open();

        FileReport report = recording.report().files().getFirst();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.listed())
                .containsExactly(new RowProblem(
                        3, "out of order: 2024-03-04T00:00:00Z after 2024-03-06T00:00:00Z; taken to its place"));
        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_DAY))
                .containsExactly(
                        "2024-03-04T00:00:00Z 100.0 110.0 90.0 105.0 1500000",
                        "2024-03-06T00:00:00Z 100.0 110.0 90.0 105.0 1500000");
    }

    @Test
    void of_a_file_of_garbage_the_first_twenty_lines_are_listed_and_all_counted() {
        folder.bars(
                "crypto/BTCUSDT-1d.csv",
                IntStream.range(0, 25).mapToObj(i -> "garbage " + i).toArray(String[]::new));

        FileReport report = folder.open().report().files().getFirst();

        assertThat(report.problemCount()).isEqualTo(25);
        assertThat(report.listed()).hasSize(20);
        assertThat(report.listed().getFirst().line()).isEqualTo(2);
        assertThat(report.listed().getLast().line()).isEqualTo(21);
        assertThat(folder.open().report().toText()).contains("  and 5 more\n");
    }

    @Test
    void a_price_of_zero_or_below_is_taken_where_the_catalogue_allows_it() {
        // WTI's May 2020 contract settled at -37.63 on 2020-04-20 (CFTC Interim Staff Report, November 2020).
        folder.bars("commodities/USOIL-1d.csv", "2020-04-20T00:00:00Z,17.73,17.85,-40.32,-37.63,247947");

        Recording recording = folder.open();

        assertThat(recording.report().hasProblems()).isFalse();
        assertThat(Folder.rows(recording, "USOIL", Interval.ONE_DAY))
                .containsExactly("2020-04-20T00:00:00Z 17.73 17.85 -40.32 -37.63 247947");
    }

    @Test
    void blank_lines_windows_line_ends_and_a_byte_order_mark_are_no_problem() {
        folder.text("crypto/BTCUSDT-1d.csv", "\uFEFF" + Folder.HEADER + "\r\n" + BEFORE + "\r\n\r\n" + AFTER);

        Recording recording = folder.open();

        assertThat(recording.report().hasProblems()).isFalse();
        assertThat(recording.report().files().getFirst().rows()).isEqualTo(2);
        assertThat(Folder.rows(recording, "BTC/USDT", Interval.ONE_DAY)).hasSize(2);
    }

    @Test
    void line_numbers_count_blank_lines() {
        folder.text("crypto/BTCUSDT-1d.csv", Folder.HEADER + "\n\n\n" + BEFORE + "\nbad\n");

        assertThat(folder.open().report().files().getFirst().listed())
                .containsExactly(new RowProblem(5, "a row has 6 fields, this one 1"));
    }

    @Test
    void gaps_are_counted_where_the_calendar_was_open_and_are_no_problem() {
        folder.bars(
                "stocks/AAPL-1d.csv",
                "2024-03-28T00:00:00Z,10,10,10,10,1", // Thursday; Friday 29 March 2024 was Good Friday
                "2024-04-01T00:00:00Z,10,10,10,10,1",
                "2024-04-04T00:00:00Z,10,10,10,10,1"); // the 2nd and the 3rd are absent

        Recording recording = folder.open();

        assertThat(recording.report().hasProblems()).isFalse();
        assertThat(recording.report().toText())
                .startsWith("stocks/AAPL-1d.csv: AAPL 1d, 3 rows, all taken; 1 gap (2 bars absent) after line 3\n");
    }

    @Test
    void minutes_absent_inside_a_session_are_a_gap_and_its_night_is_none() {
        folder.bars(
                "stocks/AAPL-1m.csv",
                "2024-03-04T20:58:00Z,10,10,10,10,1", // 15:58 New York, so 15:59 is absent
                "2024-03-05T14:30:00Z,10,10,10,10,1", // 09:30
                "2024-03-05T14:35:00Z,10,10,10,10,1"); // 09:31 to 09:34 are absent

        assertThat(folder.open().report().files().getFirst().gaps())
                .hasToString("Gaps[count=2, absent=5, afterLines=[2, 3]]");
    }
}
