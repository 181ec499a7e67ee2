package io.financialdashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--prot=1; Unknown option: '--prot=1'",
                "--port=abc; Invalid value for option '--port': 'abc' is not a whole number from 0 to 65535",
                "--management-port=8080.5; Invalid value for option '--management-port': '8080.5' is not a whole number from 0",
                "--max-streams=many; Invalid value for option '--max-streams': 'many' is not a whole number above zero",
                "--max-silence=30s; Invalid value for option '--max-silence': '30s' is not a whole number from 5 to 3600",
                "--rate-limit=1e3; Invalid value for option '--rate-limit': '1e3' is not a whole number from 0 to 100000",
                "--trusted-proxies=one; Invalid value for option '--trusted-proxies': 'one' is not a whole number from 0",
                "--seed=x; Invalid value for option '--seed': 'x' is not a whole number",
                "--clock-rate=fast; Invalid value for option '--clock-rate': 'fast' is not a number",
                "--port=70000; --port must be 0 to 65535, got 70000",
                "--management-port=-1; --management-port must be 0 to 65535, got -1",
                "--port=8080 --management-port=8080; --management-port must be another one than --port, got 8080",
                "--feed=live; --feed must be mock or replay, got 'live'",
                "--feed=replay; --feed=replay needs --data",
                "--data=.; --data needs --feed=replay",
                "--feed=replay --data=no-such-folder; --data names no folder or file: no-such-folder",
                "--clock=yesterday; --clock must be an instant such as 2024-03-04T14:30:00Z, or end, got 'yesterday'",
                "--clock=0001-01-01T00:00:00Z; --clock must lie in the years 1700 to 2299, got 0001-01-01T00:00:00Z",
                "--clock=2300-01-01T00:00:00Z; --clock must lie in the years 1700 to 2299, got 2300-01-01T00:00:00Z",
                "--clock=+999999999-12-31T23:59:59Z; --clock must lie in the years 1700 to 2299",
                "--host=; --host must be an address such as 127.0.0.1, got ''",
                "--data-dir=; --data-dir must name a folder, got ''",
                "--feed=replay --data=; --data names no folder or file: ",
                "--clock=end; --clock=end is for --feed=replay",
                "--clock-rate=-1; --clock-rate must be 0 to 86400, got -1.0",
                "--speed=60; --speed is for --feed=replay",
                "--feed=replay --data=. --speed=-1; --speed must be 0 to 86400, got -1.0",
                "--feed=replay --data=. --speed=NaN; --speed must be 0 to 86400, got NaN",
                "--feed=replay --data=. --clock=end --speed=60; --clock=end plays nothing: leave --speed out, got --speed=60.0",
                "--feed=replay --data=. --clock=end --clock-rate=2; leave --clock-rate out, got --clock-rate=2.0",
                "--feed=replay --data=. --speed=2 --clock-rate=3; give one of them, got --speed=2.0 and --clock-rate=3.0",
                "--feed=replay --data=. --seed=7; --seed is for --feed=mock, got --seed=7",
                "--feed=replay --data=. --sessions=always-open; --sessions is for --feed=mock, got --sessions=always-open",
                "--sessions=never; --sessions must be calendar or always-open, got 'never'",
                "--max-streams=0; --max-streams must be above zero, got 0",
                "--max-streams-per-address=0; --max-streams-per-address must be above zero, got 0",
                "--max-connections-per-address=0; --max-connections-per-address must be above zero, got 0",
                "--max-silence=4; --max-silence must be 5 to 3600 seconds, got 4",
                "--max-silence=3601; --max-silence must be 5 to 3600 seconds, got 3601",
                "--rate-limit=-1; --rate-limit must be 0 to 100000, got -1",
                "--public-url=markets.example; --public-url takes scheme and host such as https://markets.example, got 'markets.example'",
                "--cors-origins=*; --cors-origins takes origins such as https://charts.example or http://127.0.0.1:3000, got '*'",
                "--trusted-proxies=-1; --trusted-proxies must not be negative, got -1",
                "--assets=no-such-file.csv; cannot read the catalogue no-such-file.csv: there is no such file",
                "--assets=.; cannot read the catalogue .: Is a directory",
            })
    void a_flag_or_value_that_cannot_be_is_one_clear_line_and_exit_code_2(String arguments, String message) {
        int code = run(Map.of(), arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString().strip().lines()).hasSize(1);
        assertThat(errors.toString()).startsWith("dashboard: ").contains(message);
    }

    @Test
    void a_replay_whose_clock_is_at_the_end_stands_still() {
        assertThat(DashboardCommand.parse("--feed=replay", "--data=.", "--clock=end")
                        .clockRate())
                .isZero();
        assertThat(DashboardCommand.parse("--feed=replay", "--data=.", "--speed=60")
                        .clockRate())
                .isEqualTo(60);
        assertThat(DashboardCommand.parse("--clock-rate=2.5").clockRate()).isEqualTo(2.5);
        assertThat(DashboardCommand.parse().clockRate()).isEqualTo(1);
    }

    @Test
    void lists_that_a_newer_version_wrote_are_told_in_one_line_and_left_alone(@TempDir Path dataDir)
            throws IOException {
        Path file = Files.writeString(dataDir.resolve("watchlists.json"), "{\"version\":99,\"lists\":[]}");

        assertThat(run(Map.of(), "--port=0", "--data-dir=" + dataDir)).isEqualTo(2);

        assertThat(errors.toString().strip().lines()).hasSize(1);
        assertThat(errors.toString())
                .startsWith("dashboard: ")
                .contains("watchlists.json")
                .contains("99");
        assertThat(file).hasContent("{\"version\":99,\"lists\":[]}");
    }

    @Test
    void an_option_is_taken_from_the_environment_unless_a_flag_is_given() {
        assertThat(run(Map.of("DASHBOARD_PORT", "70000"))).isEqualTo(2);
        assertThat(errors.toString()).contains("--port must be 0 to 65535, got 70000");

        assertThat(run(Map.of("DASHBOARD_PORT", "70000"), "--port=80000")).isEqualTo(2);
        assertThat(errors.toString()).contains("got 80000");
    }

    @Test
    void a_port_in_use_is_one_clear_line_also_when_it_is_the_second_one(@TempDir Path dataDir) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String ports :
                    List.of("--port=%d", "--port=0 --management-port=%d", "--management-port=0 --port=%d")) {
                errors.getBuffer().setLength(0);

                int code = run(Map.of(), (ports.formatted(taken.getLocalPort()) + " --data-dir=" + dataDir).split(" "));

                assertThat(code).as(ports).isEqualTo(2);
                assertThat(errors.toString().strip().lines()).hasSize(1);
                assertThat(errors.toString())
                        .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort())
                        .contains("--management-port");
            }
        }
    }

    @Test
    void a_variable_that_is_empty_or_that_asks_for_nothing_but_a_text_is_not_an_option_given() {
        Map<String, String> environment =
                Map.of("DASHBOARD_MANAGEMENT_PORT", "", "DASHBOARD_VERSION", "1.2.3", "DASHBOARD_HELP", "true");

        assertThat(run(environment, "--port=70000")).isEqualTo(2);
        assertThat(errors.toString()).contains("--port must be 0 to 65535, got 70000");
    }

    @Test
    void help_names_every_option_and_version_the_version() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(output.toString())
                .contains("--port", "--management-port", "--feed", "--data", "--speed", "--seed", "--clock")
                .contains("--clock-rate", "--sessions", "--data-dir", "--host", "--version", "--assets", "--read-only");

        assertThat(output.toString()).containsPattern("Where watchlists and alerts\\s+are kept");

        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(output.toString()).contains("Financial Dashboard 0.").contains("on Java ");
    }

    @Test
    void a_check_tells_the_calendars_that_playing_would_choose(@TempDir Path folder) throws IOException {
        Path forex = Files.createDirectories(folder.resolve("forex"));
        Files.writeString(forex.resolve("EURUSD-1d.csv"), """
                time,open,high,low,close,volume
                2024-03-01T00:00:00Z,1,1,1,1,
                2024-03-03T00:00:00Z,2,2,2,2,
                2024-03-04T00:00:00Z,3,3,3,3,
                """);

        assertThat(run(Map.of(), "import", "--check", folder.toString())).isZero();

        assertThat(output.toString())
                .contains("note: EUR/USD: calendar utc-days instead of forex,"
                        + " because its daily bar of 2024-03-03T00:00:00Z is to be played");
    }

    @Test
    void a_check_knows_the_assets_that_are_added(@TempDir Path folder) throws IOException {
        Path bars = Files.createDirectories(folder.resolve("data/commodities"));
        Files.writeString(bars.resolve("COCOA-1d.csv"), """
                time,open,high,low,close,volume
                2024-03-01T00:00:00Z,1,1,1,1,
                2024-03-03T00:00:00Z,2,2,2,2,
                2024-03-04T00:00:00Z,3,3,3,3,
                """);
        Path assets = Files.writeString(folder.resolve("more.csv"), """
                symbol,market,display_name,base,quote,price_scale,min_tick,calendar,volume_kind,volume_scale,price_basis
                COCOA,commodities,Cocoa,COCOA,USD,2,0.01,metals-energy,contracts,0,last
                """);

        assertThat(run(
                        Map.of(),
                        "import",
                        "--check",
                        "--extra-assets=" + assets,
                        folder.resolve("data").toString()))
                .isZero();

        assertThat(output.toString()).contains("note: COCOA: calendar utc-days instead of metals-energy,");
    }

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine command = Commands.commandLine(environment);
        command.setErr(new PrintWriter(errors, true));
        command.setOut(new PrintWriter(output, true));
        return command.execute(arguments);
    }
}
