package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.csv.BarColumns;
import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.ProblemLog;
import io.financialdashboard.adapters.replay.report.Verdict;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.TradingCalendar;

/** One bar file that was read, and what became of its rows when it was joined with others. Used by one thread. */
final class BarFile {
    private final NamedFile file;
    private final BarColumns columns;
    private final ProblemLog problems;
    private int refused;

    BarFile(NamedFile file, BarColumns columns, ProblemLog problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    Interval interval() {
        return file.name().interval();
    }

    String path() {
        return file.path();
    }

    BarColumns columns() {
        return columns;
    }

    /** A good row that is not taken all the same. */
    void refuse(int row, String why) {
        refused++;
        note(row, why);
    }

    /** A row that is taken though something is odd about it. */
    void note(int row, String what) {
        problems.add(columns.line(row), what);
    }

    /** @param calendar on which gaps are counted */
    FileReport report(String series, TradingCalendar calendar) {
        return new FileReport(
                path(),
                Verdict.BARS,
                series + " " + interval().id(),
                columns.rows(),
                columns.size() - refused,
                problems.count(),
                problems.listed(),
                GapCount.in(columns, interval(), calendar));
    }
}
