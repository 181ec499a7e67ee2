package io.financialdashboard.adapters.http.server;

import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Where a request gets a thread that may wait. What stands in front of it waits for nothing and is run by the thread that
 * reads the sockets: handing a request to another thread costs as much as answering it out of what is kept.
 */
final class WorkerThreads extends Handler.Wrapper {
    @Override
    public Invocable.InvocationType getInvocationType() {
        return Invocable.InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            getServer().getThreadPool().execute(() -> work(request, response, callback));
        } catch (RejectedExecutionException stopping) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return true;
    }

    /** What Jetty does with a handler that says no, or fails. */
    private void work(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable broken) {
            Response.writeError(request, response, callback, broken);
        }
    }
}
