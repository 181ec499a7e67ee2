package io.financialdashboard.adapters.http.content;

import org.eclipse.jetty.util.Callback;

/** An answer on its way: may have arrived by the time somebody asks. Safe for use by many threads. */
final class Sending implements Callback {
    private final Callback then;
    private boolean isDone;
    private Runnable lastStep = () -> {};

    /** @param then is told what became of it */
    Sending(Callback then) {
        this.then = then;
    }

    synchronized boolean isDone() {
        return isDone;
    }

    /** Runs that when it has arrived or failed; at once if it has already. */
    void atEnd(Runnable step) {
        synchronized (this) {
            if (!isDone) {
                lastStep = step;
                return;
            }
        }
        step.run();
    }

    @Override
    public void succeeded() {
        end();
        then.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        end();
        then.failed(failure);
    }

    private void end() {
        Runnable step;
        synchronized (this) {
            isDone = true;
            step = lastStep;
        }
        step.run();
    }
}
