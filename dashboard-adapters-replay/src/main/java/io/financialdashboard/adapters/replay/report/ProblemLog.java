package io.financialdashboard.adapters.replay.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the problems of one file and keeps those of the lowest lines, so that a file of garbage stays a short report. */
public final class ProblemLog {
    public static final int MOST_LISTED = 20;

    private final TreeMap<Integer, String> lowest = new TreeMap<>();
    private int count;

    /** A second problem of one line is counted, but the first is listed. */
    public void add(int line, String what) {
        count++;
        if (lowest.size() < MOST_LISTED || line < lowest.lastKey()) {
            lowest.putIfAbsent(line, what);
        }
        if (lowest.size() > MOST_LISTED) {
            lowest.pollLastEntry();
        }
    }

    public int count() {
        return count;
    }

    public List<RowProblem> listed() {
        return lowest.entrySet().stream().map(ProblemLog::problem).toList();
    }

    private static RowProblem problem(Map.Entry<Integer, String> entry) {
        return new RowProblem(entry.getKey(), entry.getValue());
    }
}
