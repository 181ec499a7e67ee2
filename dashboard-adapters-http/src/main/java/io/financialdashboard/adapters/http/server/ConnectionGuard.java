package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.request.ClientAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.WebSocketConnection;

/**
 * Caps the open connections, in total and from one address, and closes those that do not send a request's head or body in
 * time: a byte now and then would hold a connection open, and a body that does not come a thread, for ever.
 */
final class ConnectionGuard extends Handler.Wrapper implements Connection.Listener {
    private static final long LONGEST_ROUND_MILLIS = 1000;

    private final int most;
    private final int mostPerAddress;
    private final long requestNanos;
    private final long idleNanos;
    private final Scheduler scheduler;
    private final Map<Connection, OpenConnection> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> openByAddress = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    ConnectionGuard(HttpSettings settings, Scheduler scheduler) {
        ServerLimits limits = settings.limits();
        this.most = limits.connections();
        // Behind a proxy all connections come from it.
        this.mostPerAddress =
                settings.clients().trustedProxies() > 0 ? limits.connections() : limits.connectionsPerAddress();
        this.requestNanos = limits.requestDeadline().toNanos();
        this.idleNanos = limits.idle().toNanos();
        this.scheduler = scheduler;
    }

    int open() {
        return open.get();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        scheduleRound();
    }

    @Override
    public void onOpened(Connection connection) {
        String address = address(connection);
        var state = new OpenConnection(address, System.nanoTime() + requestNanos);
        if (connection instanceof WebSocketConnection) {
            // Its request was answered before it became this.
            state.asked();
        }
        connections.put(connection, state);
        int here = openByAddress.merge(address, 1, Integer::sum);
        if (open.incrementAndGet() > most || here > mostPerAddress) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.decrementAndGet();
        OpenConnection gone = connections.remove(connection);
        if (gone != null) {
            openByAddress.computeIfPresent(gone.address(), (key, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        OpenConnection connection =
                connections.get(request.getConnectionMetaData().getConnection());
        if (connection != null) {
            watch(connection, request);
        }
        return super.handle(request, response, callback);
    }

    private void watch(OpenConnection connection, Request request) {
        long number = connection.asked();
        if (hasBody(request)) {
            connection.owesBody(System.nanoTime() + requestNanos);
        }
        // A kept connection may be silent for a while, but what begins then has to come to an end like the first.
        Request.addCompletionListener(
                request, failure -> connection.answered(number, System.nanoTime() + idleNanos + requestNanos));
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    /** One round for all costs less than a timer for every request. */
    private void scheduleRound() {
        long millis = Math.min(LONGEST_ROUND_MILLIS, TimeUnit.NANOSECONDS.toMillis(requestNanos) / 4 + 1);
        scheduler.schedule(this::closeTheLate, millis, TimeUnit.MILLISECONDS);
    }

    private void closeTheLate() {
        long now = System.nanoTime();
        connections.forEach((connection, state) -> {
            if (state.isLate(now)) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            scheduleRound();
        }
    }

    private static String address(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? ClientAddress.network(socket.getAddress().getHostAddress())
                : "unknown";
    }
}
