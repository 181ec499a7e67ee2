package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.util.OptionalInt;

/**
 * How the server listens and what it allows.
 *
 * @param host                 the address to listen on, for example {@code 127.0.0.1}
 * @param port                 0 for any free one
 * @param managementPort       where health and metrics are served instead of on {@code port}
 * @param readOnly             whether every change is refused
 * @param trustedProxies       how many proxies stand in front: the client's address is then that many hops from the end of
 *                             {@code X-Forwarded-For}; 0 believes the socket only
 * @param streams              limits and rhythm of the stream
 * @param limits               what it spends on its clients
 */
public record HttpSettings(
        String host,
        int port,
        OptionalInt managementPort,
        boolean readOnly,
        int trustedProxies,
        StreamSettings streams,
        ServerLimits limits) {
    private static final int HIGHEST_PORT = 65_535;

    public HttpSettings {
        require(port >= 0 && port <= HIGHEST_PORT, "port must be 0 to 65535, got %s", port);
        managementPort.ifPresent(other -> require(
                other >= 0 && other <= HIGHEST_PORT && (other != port || port == 0),
                "management port must be 0 to 65535 and not the port itself, got %s",
                other));
        require(trustedProxies >= 0, "trusted proxies must not be negative, got %s", trustedProxies);
    }

    /** The usual limits on that address. */
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(
                host, port, OptionalInt.empty(), false, 0, StreamSettings.usual(), ServerLimits.usual());
    }

    public HttpSettings withManagementPort(OptionalInt other) {
        return new HttpSettings(host, port, other, readOnly, trustedProxies, streams, limits);
    }

    public HttpSettings withReadOnly(boolean refuse) {
        return new HttpSettings(host, port, managementPort, refuse, trustedProxies, streams, limits);
    }

    public HttpSettings withTrustedProxies(int count) {
        return new HttpSettings(host, port, managementPort, readOnly, count, streams, limits);
    }

    public HttpSettings withStreams(StreamSettings other) {
        return new HttpSettings(host, port, managementPort, readOnly, trustedProxies, other, limits);
    }

    public HttpSettings withLimits(ServerLimits other) {
        return new HttpSettings(host, port, managementPort, readOnly, trustedProxies, streams, other);
    }
}
