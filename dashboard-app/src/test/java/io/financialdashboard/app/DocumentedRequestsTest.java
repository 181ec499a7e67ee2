package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What docs/api.md, docs/alerts.md and docs/udf.md show of requests is answered as they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedRequestsTest {
    private static final Path API = Path.of("../docs/api.md");
    private static final Path ALERTS = Path.of("../docs/alerts.md");
    private static final Path UDF = Path.of("../docs/udf.md");
    /** With a value for everything: {@code {symbol}} and an ellipsis stand for many. */
    private static final Pattern REQUEST = Pattern.compile("`GET (/[^`{…]*)`");
    /** A command and the lines that it prints. */
    private static final Pattern COMMAND =
            Pattern.compile("^\\$ (curl .*)\n((?:(?!\\$ |```).*\n)*)", Pattern.MULTILINE);

    /** The history of the simulator is the same on every machine, and so is what an alert would have told of it. */
    private static final Pattern DRY_RUN =
            Pattern.compile("```sh\\n(curl [^`]*dry-run[^`]*)```\\s+```json\\n([^`]*)```");

    private static final Pattern WIDGET = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);
    /** Stands in for TradingView's library, asks as it begins to, and says what was wrong. */
    private static final String LIBRARY = """
            globalThis.Datafeeds = { UDFCompatibleDatafeed: class { constructor(url) { this.url = url; } } };
            globalThis.TradingView = { widget: class { constructor(options) { TradingView.asked = options; } } };
            BLOCK
            const { symbol, interval, datafeed } = TradingView.asked;
            const answer = await fetch(datafeed.url + "/symbols?symbol=" + encodeURIComponent(symbol));
            const { full_name, supported_resolutions } = await answer.json();
            console.log(full_name, supported_resolutions.includes(interval));
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dashboard dashboard;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        dashboard =
                Dashboard.start("--port=0", "--clock=2024-03-15T14:30:00Z", "--clock-rate=0", "--data-dir=" + dataDir);
    }

    @AfterAll
    void stop() {
        dashboard.close();
    }

    static Stream<String> requests() throws IOException {
        return REQUEST.matcher(Files.readString(API))
                .results()
                .map(request -> request.group(1))
                // It does not end.
                .filter(path -> !path.equals("/api/stream") && !path.equals("/api/ws"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void every_request_of_the_api_that_is_written_out_is_answered(String path) {
        assertThat(new HttpProbe(dashboard.port()).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void each_line_of_curl_prints_what_stands_below_it() throws Exception {
        List<String[]> commands = COMMAND.matcher(Files.readString(API))
                .results()
                .map(command -> new String[] {command.group(1), command.group(2)})
                .toList();

        assertThat(commands).hasSize(6);
        for (String[] command : commands) {
            String typed = command[0].replace("curl", "curl -s").replace("localhost:8080", address());
            assertThat(printed("/bin/sh", "-c", typed).strip()).as(typed).isEqualTo(command[1].strip());
        }
    }

    @Test
    void the_dry_run_of_the_page_on_alerts_tells_what_stands_below_it() throws Exception {
        MatchResult example =
                DRY_RUN.matcher(Files.readString(ALERTS)).results().findFirst().orElseThrow();
        String typed = "api=http://" + address() + "/api/alerts; json='Content-Type: application/json'; "
                + example.group(1).replace("curl", "curl -s");

        assertThat(JsonMapper.shared().readTree(printed("/bin/sh", "-c", typed)))
                .isEqualTo(JsonMapper.shared().readTree(example.group(2)));
    }

    @Test
    void the_chart_of_the_page_on_udf_finds_its_symbol_and_its_resolution() throws Exception {
        String block = WIDGET.matcher(Files.readString(UDF))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("127.0.0.1:8080", address());

        assertThat(printed("node", "--input-type=module", "-e", LIBRARY.replace("BLOCK", block))
                        .strip())
                .isEqualTo("CRYPTO:BTC/USDT true");
    }

    private String address() {
        return "127.0.0.1:" + dashboard.port();
    }

    private static String printed(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
