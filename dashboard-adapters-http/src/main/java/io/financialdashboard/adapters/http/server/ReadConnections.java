package io.financialdashboard.adapters.http.server;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes each connection one that leaves waiting to the workers. */
final class ReadConnections extends HttpConnectionFactory {
    private final WorkerThreads workers;

    ReadConnections(HttpConfiguration configuration, WorkerThreads workers) {
        super(configuration);
        this.workers = workers;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new ReadConnection(getHttpConfiguration(), connector, endPoint, workers);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }
}
