package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.request.ClientAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Caps the open connections, in total and from one address, and closes those that have not sent a complete request head
 * in time: a byte now and then would hold one open for ever.
 */
final class ConnectionGuard extends Handler.Wrapper implements Connection.Listener {
    private final int most;
    private final int mostPerAddress;
    private final Duration firstRequestDeadline;
    private final Scheduler scheduler;
    private final Map<Connection, Scheduler.Task> silent = new ConcurrentHashMap<>();
    /** Whose each open connection is: a closed one no longer tells. */
    private final Map<Connection, String> addresses = new ConcurrentHashMap<>();

    private final Map<String, Integer> openByAddress = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    ConnectionGuard(HttpSettings settings, Scheduler scheduler) {
        this.most = settings.mostConnections();
        // Behind a proxy all connections come from it.
        this.mostPerAddress =
                settings.trustedProxies() > 0 ? settings.mostConnections() : settings.mostConnectionsPerAddress();
        this.firstRequestDeadline = settings.firstRequestDeadline();
        this.scheduler = scheduler;
    }

    int open() {
        return open.get();
    }

    @Override
    public void onOpened(Connection connection) {
        String address = address(connection);
        addresses.put(connection, address);
        int here = openByAddress.merge(address, 1, Integer::sum);
        if (open.incrementAndGet() > most || here > mostPerAddress) {
            connection.getEndPoint().close();
            return;
        }
        silent.put(
                connection,
                scheduler.schedule(
                        () -> connection.getEndPoint().close(),
                        firstRequestDeadline.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        open.decrementAndGet();
        String address = addresses.remove(connection);
        if (address != null) {
            openByAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
        spoke(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        spoke(request.getConnectionMetaData().getConnection());
        return super.handle(request, response, callback);
    }

    private void spoke(Connection connection) {
        Scheduler.Task deadline = silent.remove(connection);
        if (deadline != null) {
            deadline.cancel();
        }
    }

    private static String address(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? ClientAddress.network(socket.getAddress().getHostAddress())
                : "unknown";
    }
}
