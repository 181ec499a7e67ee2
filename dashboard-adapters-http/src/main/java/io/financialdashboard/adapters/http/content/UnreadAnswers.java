package io.financialdashboard.adapters.http.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.ConnectionMetaData;

/**
 * What was answered and not yet taken by its clients. Some threads may wait until an answer is taken, which costs the least
 * with clients that read; the others hand theirs over. What was handed over lies in the memory, so there is a bound: beyond
 * it those are cut that take the longest. Safe for use by many threads.
 */
public final class UnreadAnswers {
    private final long mostBytes;
    private final Semaphore mayWait;
    private final Map<Object, Waiting> longestFirst = new LinkedHashMap<>();
    private long bytes;

    /** @param mostThreads how many may wait at a time; fewer than there are, or slow clients would hold them all */
    public UnreadAnswers(long mostBytes, int mostThreads) {
        this.mostBytes = mostBytes;
        this.mayWait = new Semaphore(mostThreads);
    }

    /** Those of the server that this connection is of. */
    static UnreadAnswers of(ConnectionMetaData connection) {
        return connection.getConnector().getServer().getBean(UnreadAnswers.class);
    }

    /** Whether this thread may wait for its client; then it says when it {@link #hasWaited}. */
    boolean mayWait() {
        return mayWait.tryAcquire();
    }

    void hasWaited() {
        mayWait.release();
    }

    /**
     * Takes note of an answer that waits for its client; if all that wait are too much then, cuts others, or this one.
     *
     * @param key    names the answer until it is {@link #remove removed}
     * @param hangUp ends its connection
     */
    void add(Object key, int size, Runnable hangUp) {
        for (Waiting cut : noteAndChoose(key, new Waiting(size, hangUp))) {
            cut.hangUp().run();
        }
    }

    /** It is taken, or nobody is there to take it. */
    synchronized void remove(Object key) {
        Waiting gone = longestFirst.remove(key);
        bytes -= gone == null ? 0 : gone.size();
    }

    private synchronized List<Waiting> noteAndChoose(Object key, Waiting added) {
        longestFirst.put(key, added);
        bytes += added.size();
        var cut = new ArrayList<Waiting>();
        for (Iterator<Waiting> waiting = longestFirst.values().iterator(); bytes > mostBytes && waiting.hasNext(); ) {
            Waiting longest = waiting.next();
            waiting.remove();
            bytes -= longest.size();
            cut.add(longest);
        }
        return cut;
    }

    private record Waiting(int size, Runnable hangUp) {}
}
