package io.financialdashboard.adapters.http.server;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** Has the pool of a server run a tiny task every second: a pool all of whose threads hang runs none. */
final class PoolProbe implements LifeCycle.Listener {
    private final Server server;
    private final Runnable sign;

    /** @param sign is run by the pool */
    PoolProbe(Server server, Runnable sign) {
        this.server = server;
        this.sign = sign;
    }

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        round();
    }

    // The next one is not asked for before this one was run: what a pool does not get round to must not pile up.
    private void round() {
        server.getThreadPool().execute(() -> {
            sign.run();
            if (server.isRunning()) {
                server.getScheduler().schedule(this::round, 1, TimeUnit.SECONDS);
            }
        });
    }
}
