package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.domain.kernel.Require.require;

import java.time.Duration;

/**
 * What one server spends on its clients.
 *
 * @param threads         most threads that serve requests
 * @param connections     open at a time
 * @param connectionsPerAddress open at a time from one address
 * @param requestDeadline how long a request's head may take, and its body
 * @param idle            how long a connection may stay silent
 * @param stopTimeout     how long requests in flight may take once the server stops
 * @param silence         how long the feed, the streams or the threads may give no sign of life before they count as hung
 */
public record ServerLimits(
        int threads,
        int connections,
        int connectionsPerAddress,
        Duration requestDeadline,
        Duration idle,
        Duration stopTimeout,
        Duration silence) {
    private static final int FEWEST_THREADS = 8;

    public ServerLimits {
        require(threads >= FEWEST_THREADS, "threads must be at least 8, got %s", threads);
        require(connections > 0, "connections must be above zero, got %s", connections);
        require(connectionsPerAddress > 0, "connections per address must be above zero, got %s", connectionsPerAddress);
        require(requestDeadline.isPositive(), "request deadline must be above zero, got %s", requestDeadline);
        require(idle.isPositive(), "idle must be above zero, got %s", idle);
        require(stopTimeout.isPositive(), "stop timeout must be above zero, got %s", stopTimeout);
        require(silence.isPositive(), "silence must be above zero, got %s", silence);
    }

    public static ServerLimits usual() {
        return new ServerLimits(
                64,
                20_000,
                2_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(8),
                Duration.ofSeconds(30));
    }

    public ServerLimits withThreads(int count) {
        return new ServerLimits(count, connections, connectionsPerAddress, requestDeadline, idle, stopTimeout, silence);
    }

    public ServerLimits withConnections(int total, int perAddress) {
        return new ServerLimits(threads, total, perAddress, requestDeadline, idle, stopTimeout, silence);
    }

    public ServerLimits withPatience(Duration newRequestDeadline, Duration newIdle) {
        return new ServerLimits(
                threads, connections, connectionsPerAddress, newRequestDeadline, newIdle, stopTimeout, silence);
    }

    public ServerLimits withSilence(Duration longest) {
        return new ServerLimits(
                threads, connections, connectionsPerAddress, requestDeadline, idle, stopTimeout, longest);
    }
}
