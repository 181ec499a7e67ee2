package io.financialdashboard.adapters.replay.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.financialdashboard.adapters.replay.report.ProblemLog;
import io.financialdashboard.domain.kernel.Interval;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Every row of a file either is a bar, and the same bar when it is written and read again, or is named with its line. */
class BarCsvFuzzTest {
    private static final String HEADER = BarCsv.HEADER + "\n";

    @DictionaryEntries({"2018-04-04T13:30:00Z", ",1.5,2.5,0.5,2,", ".001Z", "-0.0", "999999999999999999"})
    @FuzzTest(maxDuration = "30s")
    void rows_are_bars_that_are_read_again_or_named_with_their_line(byte[] input) throws IOException {
        String rows = new String(input, UTF_8);
        ProblemLog problems = new ProblemLog();
        BarColumns bars;
        try {
            bars = read(HEADER + rows, problems);
        } catch (IOException noText) {
            assertThat(noText).message().matches("it is binary, no text|line \\d+ is longer than 4096 characters");
            return;
        }
        assertThat(bars.size() + problems.count()).isEqualTo(bars.rows());
        assertThat(problems.listed()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(2, 1 + (int) rows.lines().count());
            assertThat(problem.what()).isNotBlank();
        });
        assertIsReadAgain(bars);
    }

    private static void assertIsReadAgain(BarColumns bars) throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < bars.size(); i++) {
            text.append(row(bars, i)).append('\n');
        }
        ProblemLog none = new ProblemLog();
        BarColumns again = read(text.toString(), none);

        assertThat(none.listed()).isEmpty();
        assertThat(again.size()).isEqualTo(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            assertThat(row(again, i)).isEqualTo(row(bars, i));
            assertThat(bars.low(i) > bars.high(i))
                    .as("low above high: %s", row(bars, i))
                    .isFalse();
        }
    }

    private static String row(BarColumns bars, int i) {
        String volume = bars.unscaledVolume(i) == BarColumns.NO_VOLUME
                ? ""
                : BigDecimal.valueOf(bars.unscaledVolume(i), bars.volumeScale(i))
                        .toPlainString();
        String prices = bars.isFixing(i)
                ? ",,," + plain(bars.close(i))
                : plain(bars.open(i)) + "," + plain(bars.high(i)) + "," + plain(bars.low(i)) + ","
                        + plain(bars.close(i));
        return Instant.ofEpochMilli(bars.time(i)) + "," + prices + "," + volume;
    }

    private static String plain(double price) {
        return BigDecimal.valueOf(price).toPlainString();
    }

    private static BarColumns read(String text, ProblemLog problems) throws IOException {
        return BarCsv.read(new ByteArrayInputStream(text.getBytes(UTF_8)), Interval.ONE_MINUTE, true, problems);
    }
}
