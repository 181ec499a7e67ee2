package io.financialdashboard.adapters.http.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells clients that their connection will be closed before it is: one that closes behind an answer which did not say so
 * may swallow the next request, and the client cannot know whether it was heard.
 */
final class Farewell extends Handler.Wrapper {
    private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();
    /** Whether a connection is kept is decided a moment after its answer is complete, and nobody is told. */
    private static final long MOMENT_NANOS = Duration.ofMillis(20).toNanos();

    private final AtomicInteger unaware = new AtomicInteger();
    private volatile boolean isSaid;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        unaware.incrementAndGet();
        if (isSaid) {
            unaware.decrementAndGet();
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        } else {
            Request.addCompletionListener(request, failure -> unaware.decrementAndGet());
        }
        return super.handle(request, response, callback);
    }

    /** Says it in every answer from now on, and waits for those that were begun without it, but no longer than that. */
    void say(Duration most) {
        isSaid = true;
        long end = System.nanoTime() + most.toNanos();
        while (unaware.get() > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        LockSupport.parkNanos(MOMENT_NANOS);
    }
}
