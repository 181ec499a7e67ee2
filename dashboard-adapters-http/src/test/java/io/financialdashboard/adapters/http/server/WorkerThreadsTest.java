package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many requests are read ahead of the threads that serve them. */
class WorkerThreadsTest {
    private final Queue<Runnable> queued = new ArrayDeque<>();
    private final WorkerThreads workers = new WorkerThreads();
    private int served;

    @BeforeEach
    void threadsThatAreAllBusy() {
        workers.setServer(new Server(new Busy()));
        workers.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                served++;
                return true;
            }
        });
    }

    @Test
    void many_that_wait_are_told_until_they_are_served() throws Exception {
        ask(31);
        assertThat(workers.areManyWaiting()).isFalse();

        ask(1);
        assertThat(workers.areManyWaiting()).isTrue();
        assertThat(served).isZero();

        queued.remove().run();
        assertThat(served).isEqualTo(1);
        assertThat(workers.areManyWaiting()).isFalse();
    }

    @Test
    void whoever_reads_serves_none_however_many_wait() throws Exception {
        ask(1_000);
        assertThat(served).isZero();
        assertThat(queued).hasSize(1_000);
    }

    @Test
    void a_thread_that_may_wait_serves_by_itself() {
        WorkerThreads.asWorker(() -> assertThatCode(() -> ask(1)).doesNotThrowAnyException());
        assertThat(served).isEqualTo(1);
        assertThat(queued).isEmpty();
    }

    private void ask(int requests) throws Exception {
        for (int i = 0; i < requests; i++) {
            assertThat(workers.handle(nothing(Request.class), nothing(Response.class), Callback.NOOP))
                    .isTrue();
        }
    }

    /** Of a request nothing is asked here. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** Runs nothing by itself. */
    private final class Busy implements ThreadPool {
        @Override
        public void execute(Runnable task) {
            queued.add(task);
        }

        @Override
        public void join() {}

        @Override
        public int getThreads() {
            return 1;
        }

        @Override
        public int getIdleThreads() {
            return 0;
        }

        @Override
        public boolean isLowOnThreads() {
            return true;
        }
    }
}
