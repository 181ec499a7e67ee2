package io.financialdashboard.bench.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What some processes have used so far, as Linux counts it in {@code /proc}. */
final class ProcessUsage {
    /** USER_HZ, which is 100 on every Linux of today (proc_pid_stat(5)). */
    private static final double TICKS_OF_A_SECOND = 100;

    /** Fields 14 and 15 of proc_pid_stat(5), counted from the third, which follows the name in parentheses. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    private final List<Long> pids;

    ProcessUsage(List<Long> pids) {
        this.pids = List.copyOf(pids);
    }

    /** Of all threads, in user and kernel. */
    double cpuSeconds() throws IOException {
        double seconds = 0;
        for (long pid : pids) {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            seconds += (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_OF_A_SECOND;
        }
        return seconds;
    }

    long residentKilobytes() throws IOException {
        long sum = 0;
        for (long pid : pids) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    sum += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return sum;
    }
}
