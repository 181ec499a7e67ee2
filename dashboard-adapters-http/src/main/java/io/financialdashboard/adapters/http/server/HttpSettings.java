package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.adapters.http.stream.StreamSettings;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the server listens and what it allows.
 *
 * @param host           the address to listen on, for example {@code 127.0.0.1}
 * @param port           0 for any free one
 * @param managementPort where health and metrics are served instead of on {@code port}
 * @param readOnly       whether every change is refused
 * @param clients        who may ask, and how often
 * @param streams        limits and rhythm of the stream
 * @param limits         what it spends on its clients
 * @param accessLog      where a line for each request goes; empty for nowhere
 */
public record HttpSettings(
        String host,
        int port,
        OptionalInt managementPort,
        boolean readOnly,
        ClientRules clients,
        StreamSettings streams,
        ServerLimits limits,
        Optional<PrintStream> accessLog) {
    private static final int HIGHEST_PORT = 65_535;

    public HttpSettings {
        require(port >= 0 && port <= HIGHEST_PORT, "port must be 0 to 65535, got %s", port);
        managementPort.ifPresent(other -> require(
                other >= 0 && other <= HIGHEST_PORT && (other != port || port == 0),
                "management port must be 0 to 65535 and not the port itself, got %s",
                other));
    }

    /** The usual limits on that address. */
    public static HttpSettings on(String host, int port) {
        return new HttpSettings(
                host,
                port,
                OptionalInt.empty(),
                false,
                ClientRules.usual(),
                StreamSettings.usual(),
                ServerLimits.usual(),
                Optional.empty());
    }

    public HttpSettings withManagementPort(OptionalInt other) {
        return new HttpSettings(host, port, other, readOnly, clients, streams, limits, accessLog);
    }

    public HttpSettings withReadOnly(boolean refuse) {
        return new HttpSettings(host, port, managementPort, refuse, clients, streams, limits, accessLog);
    }

    public HttpSettings withClients(ClientRules other) {
        return new HttpSettings(host, port, managementPort, readOnly, other, streams, limits, accessLog);
    }

    public HttpSettings withStreams(StreamSettings other) {
        return new HttpSettings(host, port, managementPort, readOnly, clients, other, limits, accessLog);
    }

    public HttpSettings withLimits(ServerLimits other) {
        return new HttpSettings(host, port, managementPort, readOnly, clients, streams, other, accessLog);
    }

    /** @param out is written to by one thread, and stays open */
    public HttpSettings withAccessLog(Optional<PrintStream> out) {
        return new HttpSettings(host, port, managementPort, readOnly, clients, streams, limits, out);
    }
}
