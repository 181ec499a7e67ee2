package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private record Ended(int code, String output) {}

    @Test
    void a_process_asks_the_port_that_the_environment_names(@TempDir Path folder) throws Exception {
        try (Dashboard dashboard = Dashboard.start("--port=0", "--data-dir=" + folder)) {
            Map<String, String> environment =
                    Map.of("DASHBOARD_HOST", "0.0.0.0", "DASHBOARD_PORT", String.valueOf(dashboard.port()));

            assertThat(process(environment, "--healthcheck")).isEqualTo(new Ended(0, "ready\n"));
        }
    }

    @Test
    void the_management_port_is_asked_where_there_is_one(@TempDir Path folder) {
        try (Dashboard dashboard = Dashboard.start("--port=0", "--management-port=0", "--data-dir=" + folder)) {
            String port = String.valueOf(dashboard.port());
            String management = String.valueOf(dashboard.managementPort().orElseThrow());

            assertThat(check(Map.of("DASHBOARD_PORT", port, "DASHBOARD_MANAGEMENT_PORT", management)))
                    .isZero();
            assertThat(check(Map.of("DASHBOARD_PORT", port)))
                    .as("the public port answers 404 then")
                    .isEqualTo(1);
            assertThat(said.toString(UTF_8)).isEqualTo("ready\nnot ready: HTTP/1.1 404 Not Found\n");
        }
    }

    @Test
    void options_beside_it_are_read_as_those_of_the_dashboard_that_is_asked(@TempDir Path folder) throws Exception {
        try (Dashboard dashboard = Dashboard.start("--port=0", "--management-port=0", "--data-dir=" + folder)) {
            String management =
                    "--management-port=" + dashboard.managementPort().orElseThrow();

            assertThat(process(Map.of(), "--healthcheck", "--port=" + dashboard.port(), management))
                    .isEqualTo(new Ended(0, "ready\n"));
            assertThat(process(Map.of(), "--healthcheck", "--prot=1").code()).isEqualTo(2);
        }
    }

    @Test
    void it_loads_nothing_that_only_the_application_needs() throws Exception {
        String loaded = process(
                        List.of("-Xmx16m", "-Xlog:class+load:stdout"), Map.of("DASHBOARD_PORT", "1"), "--healthcheck")
                .output();

        assertThat(loaded)
                .contains("io.financialdashboard.app.HealthCheck ")
                .doesNotContain(
                        "picocli.", "org.slf4j.", "java.net.http.", "io.financialdashboard.app.DashboardCommand");
    }

    @Test
    void an_answer_that_is_not_ready_is_told_with_its_status() throws Exception {
        assertThat(checkOf("HTTP/1.1 503 Service Unavailable\r\n\r\n{}")).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo("not ready: HTTP/1.1 503 Service Unavailable\n");
    }

    @Test
    void a_connection_that_ends_without_an_answer_is_not_ready() throws Exception {
        assertThat(checkOf("")).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo("not ready: the connection was closed without an answer\n");
    }

    @Test
    void a_dashboard_that_does_not_answer_in_time_is_not_ready() throws IOException {
        // It accepts, by its queue, and says nothing.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(silent.getLocalPort());

            assertThat(check(Map.of("DASHBOARD_PORT", port))).isEqualTo(1);
            assertThat(said.toString(UTF_8)).isEqualTo("not ready: 127.0.0.1, port " + port + ": Read timed out\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DASHBOARD_PORT; 1; not ready: 127.0.0.1, port 1: Connection refused",
                "DASHBOARD_PORT; 0; dashboard: --healthcheck needs a port of 1 to 65535 to ask, got 0",
                "DASHBOARD_PORT; 70000; dashboard: --healthcheck needs a port of 1 to 65535 to ask, got 70000",
                "DASHBOARD_MANAGEMENT_PORT; abc; dashboard: DASHBOARD_MANAGEMENT_PORT must be a port of 1 to 65535, got 'abc'",
            })
    void what_cannot_be_asked_is_one_line_and_exit_code_1(String variable, String value, String message) {
        assertThat(check(Map.of(variable, value))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo(message + "\n");
    }

    @Test
    void its_variables_are_those_of_the_options_and_it_is_no_option_of_the_environment() {
        assertThat(HealthCheck.HOST).isEqualTo(EnvironmentDefaults.variable("--host"));
        assertThat(HealthCheck.PORT).isEqualTo(EnvironmentDefaults.variable("--port"));
        assertThat(HealthCheck.MANAGEMENT_PORT).isEqualTo(EnvironmentDefaults.variable("--management-port"));

        // A dashboard that only asked for its health would never serve, nor refuse what it cannot serve with.
        String[] impossible = {"--port=1", "--management-port=1"};
        assertThat(Commands.commandLine(Map.of("DASHBOARD_HEALTHCHECK", "true")).execute(impossible))
                .isEqualTo(2);
        assertThat(Commands.commandLine(Map.of()).execute("--port=1", "--healthcheck"))
                .isEqualTo(1);
    }

    private int checkOf(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.ofVirtual().start(() -> answerOnce(server, answer));
            int code = check(Map.of("DASHBOARD_PORT", String.valueOf(server.getLocalPort())));
            answering.join();
            return code;
        }
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            // Read to the end of the head: closing with words unread would reset the connection.
            byte[] head = new byte[1024];
            int read = 0;
            while (!new String(head, 0, read, US_ASCII).endsWith("\r\n\r\n")) {
                read += client.getInputStream().read(head, read, head.length - read);
            }
            client.getOutputStream().write(answer.getBytes(US_ASCII));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private int check(Map<String, String> environment) {
        return Main.checkHealth(environment, new PrintStream(said, true, UTF_8));
    }

    private static Ended process(Map<String, String> environment, String... arguments) throws Exception {
        return process(List.of(), environment, arguments);
    }

    private static Ended process(List<String> options, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.financialdashboard.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
