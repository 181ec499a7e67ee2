package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.financialdashboard.app.terminal.LocalDashboard;
import io.financialdashboard.app.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What somebody types, and what stands in the terminal then. */
class TerminalTest {
    @TempDir
    static Path folder;

    private static Dashboard dashboard;
    private static URI nobody;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void start() throws IOException, URISyntaxException {
        dashboard = Dashboard.start(
                "--port=0", "--clock=2024-03-05T15:00:00Z", "--seed=7", "--data-dir=" + folder.resolve("data"));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new URI("http://127.0.0.1:" + free.getLocalPort());
        }
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void prices_stand_in_columns_under_their_names() {
        assertThat(ask("quote", "btc-usdt", "AAPL")).isZero();

        List<String> lines = output.toString().lines().toList();
        assertThat(lines.getFirst()).matches("SYMBOL +PRICE +CHANGE +BID +ASK +LOW +HIGH +TIME");
        assertThat(lines.get(1)).matches("BTC/USDT +[\\d,]+\\.\\d\\d +[+-]\\d+\\.\\d\\d% .*\\d\\d:\\d\\d:\\d\\d");
        assertThat(lines.get(2)).startsWith("AAPL ");
        assertThat(lines).hasSize(3);
    }

    @Test
    void prices_are_had_as_json() {
        assertThat(ask("quote", "AAPL", "--json")).isZero();

        assertThat(output.toString()).startsWith("[{\"symbol\":\"AAPL\",").contains("\"source\":\"simulated\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "quote AAPLE; dashboard: there is no asset 'AAPLE'; close matches are listed under 'allowed' (AAPL)",
                "candles AAPL --interval=7m; dashboard: parameter 'interval' must be one of those allowed, got '7m'",
                "candles AAPL --limit=0; dashboard: parameter 'limit' must be a whole number from 1 to 5000, got '0'",
                "candles AAPL --limit=all; dashboard: Invalid value for option '--limit': 'all' is not a whole number from 1 to 5000",
                "watch --updates=x; dashboard: Invalid value for option '--updates': 'x' is not a whole number",
                "candles AAPL --from=yesterday; dashboard: Invalid value for option '--from'",
                "watch --updates=0; dashboard: --updates must be above zero, got 0",
                "quote; dashboard: Missing required parameter: 'SYMBOL'",
                "quote AAPL --server=localhost:8080; dashboard: --server must be an address such as http://127.0.0.1:8080,",
                "watch --server=ftp://a.example; dashboard: --server must be an address such as http://127.0.0.1:8080,",
                "candles AAPL --server=a.example; dashboard: --server must be an address such as http://127.0.0.1:8080,",
            })
    void what_cannot_be_is_named_and_exits_with_2(String typed, String said) {
        assertThat(ask(typed.split(" ", -1))).isEqualTo(2);
        assertThat(errors.toString()).startsWith(said).hasLineCount(1);
    }

    @Test
    void candles_as_a_file_are_the_bytes_of_the_api() throws IOException {
        assertThat(ask("candles", "EUR/USD", "--interval=1h", "--limit=24", "--format=csv"))
                .isZero();

        URI api = URI.create("http://127.0.0.1:" + dashboard.port()
                + "/api/historical/forex/EUR-USD?interval=1h&limit=24&format=csv");
        try (var body = api.toURL().openStream()) {
            assertThat(output).hasToString(new String(body.readAllBytes(), UTF_8));
        }
    }

    @Test
    void candles_are_a_table_of_the_bars_between_two_times() {
        assertThat(ask("candles", "AAPL", "--from=2024-02-28T00:00:00Z", "--to=2024-03-02T00:00:00Z"))
                .isZero();

        assertThat(output.toString().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("TIME", "2024-02-28", "2024-02-29", "2024-03-01");
    }

    @Test
    void whoever_watches_without_a_terminal_gets_a_line_for_each_change() {
        assertThat(ask("watch", "BTC/USDT", "ETH/USDT", "--updates=3")).isZero();

        List<String> lines = output.toString().lines().toList();
        assertThat(lines.getFirst()).startsWith("SYMBOL");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(line -> line.startsWith("BTC/USDT ") || line.startsWith("ETH/USDT "));
    }

    @Test
    void watching_ends_when_the_other_end_of_its_pipe_is_closed() throws IOException, InterruptedException {
        Process pipe = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "\"$@\" | head -1",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.financialdashboard.app.Main",
                        "watch",
                        "BTC/USDT",
                        "--json",
                        "--server=http://127.0.0.1:" + dashboard.port())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = pipe.inputReader(UTF_8)) {
            // The shell waits for both of them.
            assertThat(pipe.waitFor(40, TimeUnit.SECONDS)).isTrue();
            assertThat(lines.lines()).singleElement().asString().startsWith("{\"symbol\":\"BTC/USDT\",");
        } finally {
            pipe.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void the_default_list_is_watched_where_nothing_is_named() {
        assertThat(ask("watch", "--updates=1", "--json")).isZero();

        assertThat(output.toString().lines())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("{\"symbol\":\"EUR/USD\",\"quote\":{\"current\":");
    }

    @Test
    void a_server_that_does_not_answer_is_named_and_exits_with_1() {
        assertThat(execute(nobody, TerminalTest::none, "quote", "AAPL", "--server=" + nobody))
                .isEqualTo(1);
        assertThat(errors)
                .hasToString("dashboard: no answer to GET " + nobody + "/api/prices?symbols=AAPL: nothing listens there"
                        + " (connection refused)" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>Another program</title>", "{}", "[{}]"})
    void another_program_that_answers_is_no_dashboard(String body) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length());
            try (exchange) {
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
        other.start();
        URI there = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
        try {
            assertThat(execute(nobody, TerminalTest::none, "quote", "AAPL", "--server=" + there))
                    .isEqualTo(1);
            assertThat(errors)
                    .hasToString("dashboard: no dashboard's answer to GET " + there + "/api/prices?symbols=AAPL"
                            + System.lineSeparator());
            assertThat(execute(there, TerminalTest::own, "quote", "AAPL")).isZero();
            assertThat(errors.toString()).contains("No dashboard answers at " + there + ": prices are simulated.");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void the_dashboard_of_this_machine_is_asked_where_there_is_one() {
        URI here = URI.create("http://127.0.0.1:" + dashboard.port());

        assertThat(execute(here, TerminalTest::none, "quote", "AAPL")).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void where_there_is_none_a_dashboard_of_its_own_is_asked_and_that_is_said() {
        assertThat(execute(nobody, TerminalTest::own, "quote", "AAPL")).isZero();
        assertThat(output.toString()).contains("AAPL ");
        assertThat(errors.toString()).startsWith("No dashboard answers at " + nobody + ": prices are simulated.");
    }

    @Test
    void a_shell_is_told_how_to_complete() {
        assertThat(ask("completion")).isZero();
        assertThat(output.toString()).contains("function _picocli_dashboard_watch()");
    }

    private int ask(String... arguments) {
        return execute(URI.create("http://127.0.0.1:" + dashboard.port()), TerminalTest::none, arguments);
    }

    private int execute(URI here, Supplier<LocalDashboard> own, String... arguments) {
        CommandLine commands = new CommandLine(new DashboardCommand());
        Terminal.addTo(commands, here, own);
        return Commands.handled(commands, java.util.Map.of())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private static LocalDashboard none() {
        throw new AssertionError("no other dashboard was to be started");
    }

    private static LocalDashboard own() {
        Dashboard own = Dashboard.start("--port=0", "--read-only", "--data-dir=" + folder.resolve("own"));
        return new LocalDashboard() {
            @Override
            public int port() {
                return own.port();
            }

            @Override
            public void close() {
                own.close();
            }
        };
    }
}
