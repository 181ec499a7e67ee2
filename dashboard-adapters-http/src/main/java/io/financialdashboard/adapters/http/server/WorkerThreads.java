package io.financialdashboard.adapters.http.server;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Where a request gets a thread that may wait. What stands in front of it waits for nothing and is run by the thread that
 * reads the sockets: handing a request to another thread costs as much as answering it out of what is kept.
 *
 * <p>A request that waits for a thread has been read and is held in memory. When many do, Jetty is told what is usual, that a
 * request may wait: then it reads no more of them than there are threads, and what was not read waits in the system.
 */
final class WorkerThreads extends Handler.Wrapper {
    private static final int MANY_WAITING = 32;
    /** So far above that the thread that reads, told that it need not wait, cannot come here and wait. */
    private static final int MOST_WAITING = 2 * MANY_WAITING;

    private final AtomicInteger waiting = new AtomicInteger();

    /** Asked anew for each request. */
    @Override
    public Invocable.InvocationType getInvocationType() {
        return waiting.get() < MANY_WAITING ? Invocable.InvocationType.NON_BLOCKING : Invocable.InvocationType.BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (waiting.get() >= MOST_WAITING) {
            return super.handle(request, response, callback);
        }
        waiting.incrementAndGet();
        try {
            getServer().getThreadPool().execute(() -> {
                waiting.decrementAndGet();
                work(request, response, callback);
            });
        } catch (RejectedExecutionException stopping) {
            waiting.decrementAndGet();
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
