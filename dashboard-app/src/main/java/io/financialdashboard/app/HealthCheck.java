package io.financialdashboard.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/**
 * {@code dashboard --healthcheck}: asks the dashboard that runs beside it for {@code /health/ready}. The engine of a container
 * starts a process for it twice a minute, in the memory of the one that serves: so it takes a socket and nothing else, no
 * library for options, none for logging and no HTTP client.
 *
 * @param host where the dashboard listens; any address of the machine is asked for on its loopback
 * @param port of health: the management port, if there is one
 */
record HealthCheck(String host, int port) {
    static final String FLAG = "--healthcheck";
    static final String HOST = "DASHBOARD_HOST";
    static final String PORT = "DASHBOARD_PORT";
    static final String MANAGEMENT_PORT = "DASHBOARD_MANAGEMENT_PORT";

    private static final int HIGHEST_PORT = 65_535;
    /** For the connection and again for the answer: together less than what an engine is told to wait. */
    private static final int PATIENCE_MILLIS = 2_000;

    private static final String REQUEST = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** @throws UsageException if the port is none that can be asked, such as 0 */
    HealthCheck {
        UsageException.unless(
                port > 0 && port <= HIGHEST_PORT, "--healthcheck needs a port of 1 to 65535 to ask, got " + port);
    }

    /** Whether this is all that was asked for: with other options beside it, the command line has to be read first. */
    static boolean isAll(String... arguments) {
        return arguments.length == 1 && arguments[0].equals(FLAG);
    }

    /** Of the dashboard that the environment configures. */
    static HealthCheck of(Map<String, String> environment) {
        String management = environment.getOrDefault(MANAGEMENT_PORT, "");
        return new HealthCheck(
                given(environment, HOST, "127.0.0.1"),
                management.isBlank()
                        ? port(PORT, given(environment, PORT, "8080"))
                        : port(MANAGEMENT_PORT, management));
    }

    /** Asks, says in one line what the answer was, and returns the exit code: 0 for ready, 1 for everything else. */
    int run(PrintStream out) {
        try {
            String status = ask();
            boolean ready = status.startsWith("HTTP/1.1 200");
            out.println(ready ? "ready" : "not ready: " + status);
            return ready ? 0 : 1;
        } catch (IOException unreachable) {
            out.println("not ready: " + host + ", port " + port + ": " + unreachable.getMessage());
            return 1;
        }
    }

    /** The first line of the answer, such as {@code HTTP/1.1 503 Service Unavailable}. */
    private String ask() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return status == null ? "the connection was closed without an answer" : status;
        }
    }

    private InetAddress address() throws IOException {
        InetAddress address = InetAddress.getByName(host);
        return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    }

    // As everywhere, an empty variable is one that nobody has set.
    private static String given(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }

    private static int port(String variable, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new UsageException(variable + " must be a port of 1 to 65535, got '" + value + "'", e);
        }
    }
}
