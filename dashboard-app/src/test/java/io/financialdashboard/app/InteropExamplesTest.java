package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every line that docs/interop.md tells people to type does what it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteropExamplesTest {
    /** The reader's own, and that of the system, to which Debian's package of pandas belongs. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private static final Path DOCUMENT = Path.of("../docs/interop.md");
    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final Pattern URL = Pattern.compile(Pattern.quote(ADDRESS) + "([^\"]+)");
    /** What a line of pandas takes for a column. */
    private static final Pattern COLUMN = Pattern.compile(
            "index_col=\"(\\w+)\"|parse_dates=\\[\"(\\w+)\"\\]|set_index\\(\"(\\w+)\"\\)|\\)\\[\"(\\w+)\"\\]");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dashboard dashboard;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpProbe http;

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        dashboard =
                Dashboard.start("--port=0", "--clock=2026-01-15T15:00:00Z", "--clock-rate=0", "--data-dir=" + dataDir);
        http = new HttpProbe(dashboard.port());
    }

    @AfterAll
    void stop() {
        dashboard.close();
    }

    static Stream<String> lines() {
        return Stream.of("python", "powerquery", "excel").flatMap(InteropExamplesTest::block);
    }

    static Stream<String> python() {
        return block("python");
    }

    @Test
    void the_document_has_examples_of_each_kind() {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(11);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void the_address_of_every_line_is_answered_with_the_columns_that_it_names(String line) {
        List<String> addresses = found(URL, line);

        assertThat(addresses).isNotEmpty().allSatisfy(address -> {
            HttpResponse<String> answer = http.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            List<String> columns = columns(answer);
            assertThat(columns).as(line).containsAll(found(COLUMN, line));
        });
    }

    @ParameterizedTest
    @MethodSource("python")
    void python_runs_every_line(String line) throws Exception {
        String needed = line.startsWith("import pandas") ? "import pandas" : "import sys";
        Optional<String> python =
                PYTHONS.stream().filter(one -> runs(one, needed)).findFirst();
        assumeTrue(python.isPresent(), "no Python here can " + needed);

        assertThat(output(python.get(), line.replace(ADDRESS, "http://127.0.0.1:" + dashboard.port())))
                .hasSizeGreaterThan(20);
    }

    private static List<String> columns(HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
            return List.of(answer.body().lines().findFirst().orElseThrow().split(",", -1));
        }
        JsonNode rows = JsonMapper.shared().readTree(answer.body());
        return List.copyOf(rows.get(0).propertyNames());
    }

    private static List<String> found(Pattern pattern, String line) {
        List<String> found = new ArrayList<>();
        pattern.matcher(line).results().forEach(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.add(match.group(group));
                }
            }
        });
        return found;
    }

    private boolean runs(String python, String program) {
        try {
            return start(python, program).waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String output(String python, String program) throws IOException, InterruptedException {
        Process process = start(python, program);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(folder.resolve("output"), UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private Process start(String python, String program) throws IOException {
        return new ProcessBuilder(python, "-c", program)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** The lines of all blocks of that language. */
    private static Stream<String> block(String language) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        try {
            for (String line : Files.readAllLines(DOCUMENT)) {
                if (line.startsWith("```")) {
                    inside = line.equals("```" + language);
                } else if (inside) {
                    lines.add(line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stream();
    }
}
