package io.financialdashboard.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files and sockets the operating system lets this process have open. */
final class OpenFiles {
    /** Kept free of connections: for a list that is saved, a file that is served, a class that is loaded late. */
    private static final int RESERVE = 64;

    private OpenFiles() {}

    /**
     * How many of the wanted connections there can be. One more than the system allows would neither be served nor
     * refused, it would wait for ever.
     */
    static int connections(int wanted) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - RESERVE;
            return Math.clamp(free, 1, wanted);
        }
        return wanted;
    }
}
