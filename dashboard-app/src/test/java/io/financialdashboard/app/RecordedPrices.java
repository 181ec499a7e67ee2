package io.financialdashboard.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of recorded prices that {@code DASHBOARD_SAMPLES} names; tests that need it are skipped without it. */
final class RecordedPrices {
    static final String HEADER = "time,open,high,low,close,volume";
    private static final Pattern NAME =
            Pattern.compile("(.+)-(1m|5m|15m|30m|1h|4h|1d|1w|1M)(-\\d{4}-\\d{2}-\\d{2})?\\.csv");

    private RecordedPrices() {}

    static Path folder() {
        String folder = System.getenv("DASHBOARD_SAMPLES");
        assumeTrue(folder != null, "DASHBOARD_SAMPLES names no folder of recorded prices");
        return Path.of(folder);
    }

    record Series(String market, String symbol, String interval) {}

    /** All bar files by series, the files of one series in order of name. */
    static Map<Series, List<Path>> barFiles() {
        Map<Series, List<Path>> series = new TreeMap<>(Comparator.comparing(Series::toString));
        for (String market : List.of("forex", "crypto", "stocks", "commodities")) {
            try (Stream<Path> files = Files.list(folder().resolve(market))) {
                files.sorted().forEach(file -> {
                    Matcher name = NAME.matcher(file.getFileName().toString());
                    if (name.matches() && rows(file).getFirst().equals(HEADER)) {
                        series.merge(
                                new Series(market, name.group(1), name.group(2)),
                                List.of(file),
                                (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return series;
    }

    static List<String> rows(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
