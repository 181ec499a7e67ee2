package io.financialdashboard.adapters.replay.report;

import java.util.List;

/**
 * What became of one file.
 *
 * @param path         where it lies, relative to the folder or inside the zip, with slashes
 * @param verdict      what it turned out to be
 * @param detail       the series it belongs to ({@code EUR/USD 1h}), or why it was not taken
 * @param rows         how many rows it has below the header, blank lines not counted; 0 where it was not read
 * @param accepted     how many of them are served
 * @param problemCount how many problems there are; a row out of order is one, though it is taken to its place
 * @param listed       the problems of the lowest lines, at most {@value ProblemLog#MOST_LISTED}
 * @param gaps         where bars are absent
 */
public record FileReport(
        String path,
        Verdict verdict,
        String detail,
        int rows,
        int accepted,
        int problemCount,
        List<RowProblem> listed,
        Gaps gaps) {
    public FileReport {
        listed = List.copyOf(listed);
    }

    /** A file of which nothing was taken. */
    public static FileReport notTaken(String path, Verdict verdict, String why) {
        return new FileReport(path, verdict, why, 0, 0, 0, List.of(), Gaps.NONE);
    }

    /** Whether somebody should look at it: a file of another kind is no problem, a misplaced or broken one is. */
    public boolean hasProblems() {
        return problemCount > 0 || verdict == Verdict.MISPLACED || verdict == Verdict.UNREADABLE;
    }

    void writeTo(StringBuilder text) {
        text.append(path).append(": ");
        switch (verdict) {
            case BARS -> writeRows(text);
            case NOT_BARS -> text.append("not bars: ").append(detail);
            case MISPLACED -> text.append("not taken: ").append(detail);
            case UNREADABLE -> text.append("cannot be read: ").append(detail);
        }
        text.append('\n');
        listed.forEach(problem -> text.append("  ").append(problem).append('\n'));
        if (problemCount > listed.size()) {
            text.append("  and ").append(problemCount - listed.size()).append(" more\n");
        }
    }

    private void writeRows(StringBuilder text) {
        text.append(detail).append(", ").append(rows).append(rows == 1 ? " row, " : " rows, ");
        text.append(accepted == rows ? "all" : String.valueOf(accepted)).append(" taken");
        if (problemCount > 0) {
            text.append(", ").append(problemCount).append(problemCount == 1 ? " problem" : " problems");
        }
        gaps.writeTo(text);
    }
}
