package io.financialdashboard.bench.ticks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the measured loop itself took: bytes, for JMH's profiler counts what is set up between two invocations as well, which
 * with thousands of symbols is more than the ticks; and time of the core, for on a machine that others use too the clock
 * on the wall counts theirs. Divided by the rate of ticks they are the bytes and nanoseconds of a tick.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
@SuppressWarnings("WeakerAccess") // JMH reads its counters by their names.
public class LoopCost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public long allocatedBytes;
    public long cpuNanos;

    private long bytesBefore;
    private long nanosBefore;

    void begin() {
        bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        nanosBefore = THREADS.getCurrentThreadCpuTime();
    }

    void end() {
        cpuNanos += THREADS.getCurrentThreadCpuTime() - nanosBefore;
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    }
}
