package io.financialdashboard.adapters.http.server;

import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connection that is read by the thread that reads the sockets, unless many requests wait for another thread: then it is
 * left unread until one of those has time for it.
 */
final class ReadConnection extends HttpConnection {
    /** So many requests that came together are answered in a row before other connections have their turn. */
    static final int MOST_IN_A_ROW = 32;

    private final WorkerThreads workers;
    /** Used by the one thread that reads this connection at the time. */
    private int inARow;

    ReadConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint, WorkerThreads workers) {
        super(configuration, connector, endPoint);
        this.workers = workers;
    }

    /** Counts a request. @return whether the thread that read it may answer it and read on */
    boolean mayGoOn() {
        return ++inARow <= MOST_IN_A_ROW;
    }

    @Override
    public void onFillable() {
        inARow = 0;
        if (WorkerThreads.isWorker() || !workers.areManyWaiting()) {
            super.onFillable();
            return;
        }
        try {
            getExecutor().execute(this);
        } catch (RejectedExecutionException stopping) {
            getEndPoint().close(stopping);
        }
    }

    /** In a thread of the pool. */
    @Override
    public void run() {
        WorkerThreads.asWorker(super::run);
    }
}
