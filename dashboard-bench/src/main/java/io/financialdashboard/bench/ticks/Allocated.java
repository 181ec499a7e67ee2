package io.financialdashboard.bench.ticks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Bytes that the measured loop itself allocated. JMH's profiler counts what is set up between two invocations as well, and
 * with thousands of symbols that is more than the ticks. Divided by the rate of ticks it gives the bytes of a tick.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Allocated {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** JMH reads it by its name. */
    @SuppressWarnings("WeakerAccess")
    public long allocatedBytes;

    private long before;

    void begin() {
        before = THREADS.getCurrentThreadAllocatedBytes();
    }

    void end() {
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
