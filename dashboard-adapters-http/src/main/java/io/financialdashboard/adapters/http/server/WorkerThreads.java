package io.financialdashboard.adapters.http.server;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Where a request gets a thread that may wait. What stands in front of it waits for nothing and is run by the thread that
 * reads the sockets: handing a request to another thread costs as much as answering it out of what is kept. That thread itself
 * never goes further than here, or a client that does not read could stop it, and with it everybody.
 *
 * <p>A request that waits for a thread has been read and is held in memory. When many do, {@link ReadConnection} reads no more.
 */
final class WorkerThreads extends Handler.Wrapper {
    private static final int MANY = 32;
    /** Bound in threads that may wait. */
    private static final ScopedValue<Boolean> MAY_WAIT = ScopedValue.newInstance();

    private final AtomicInteger waiting = new AtomicInteger();

    /** Whether the thread that asks may wait. */
    static boolean isWorker() {
        return MAY_WAIT.isBound();
    }

    /** Runs a task in this thread, which may wait. */
    static void asWorker(Runnable task) {
        ScopedValue.where(MAY_WAIT, true).run(task);
    }

    /** Whether so many requests wait for a thread that no more should be read. */
    boolean areManyWaiting() {
        return waiting.get() >= MANY;
    }

    /** Jetty asks once, when it starts: the thread that reads the sockets runs what stands before this. */
    @Override
    public Invocable.InvocationType getInvocationType() {
        return Invocable.InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isWorker()) {
            return super.handle(request, response, callback);
        }
        hand(request, response, callback, super::handle);
        return true;
    }

    /** Has a handler run by a thread that may wait. */
    void hand(Request request, Response response, Callback callback, Request.Handler handler) {
        waiting.incrementAndGet();
        try {
            getServer().getThreadPool().execute(() -> {
                waiting.decrementAndGet();
                asWorker(() -> work(request, response, callback, handler));
            });
        } catch (RejectedExecutionException stopping) {
            waiting.decrementAndGet();
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    /** What Jetty does with a handler that says no, or fails. */
    private static void work(Request request, Response response, Callback callback, Request.Handler handler) {
        Callback end = sendingHead(response, callback);
        try {
            if (!handler.handle(request, response, end)) {
                Response.writeError(request, response, end, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable broken) {
            Response.writeError(request, response, end, broken);
        }
    }

    /**
     * Sends the head of an answer that has nothing else by a write of its own. Where Jetty 12.1.14 is left to do so within the
     * callback, the thread that read the request may take the answer for complete between the end of that write and its
     * callback, and recycle what the callback works on: an answer to the next request of the connection can be lost. Its
     * change 14918 mended that for heads that were sent already.
     */
    private static Callback sendingHead(Response response, Callback callback) {
        return Callback.from(
                Invocable.InvocationType.NON_BLOCKING,
                () -> {
                    if (response.isCommitted()) {
                        callback.succeeded();
                    } else {
                        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
                    }
                },
                callback::failed);
    }
}
