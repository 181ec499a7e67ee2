package io.financialdashboard.adapters.http.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps one connection from having a thread for itself, be it the one that reads the sockets or one of the pool: of requests
 * that are sent without waiting for answers, one in so many waits for a thread behind all that wait already, and what came
 * behind it waits for that.
 */
final class Turns extends Handler.Wrapper {
    private final WorkerThreads workers;

    Turns(WorkerThreads workers) {
        this.workers = workers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!(request.getConnectionMetaData().getConnection() instanceof ReadConnection connection)
                || connection.mayGoOn()) {
            return super.handle(request, response, callback);
        }
        workers.hand(request, response, callback, super::handle);
        return true;
    }
}
