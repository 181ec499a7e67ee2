package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files as they are found, in any order. Used by one thread. */
final class FileListing {
    private final List<RecordedFile> csvFiles = new ArrayList<>();
    private final List<FileReport> unreadable = new ArrayList<>();
    private int ignored;

    void add(RecordedFile csv) {
        csvFiles.add(csv);
    }

    void addUnreadable(String path, String why) {
        unreadable.add(FileReport.notTaken(path, Verdict.UNREADABLE, why));
    }

    void ignore() {
        ignored++;
    }

    /** What was found, in the order of the paths. */
    RecordedFiles from(Closeable source) {
        csvFiles.sort(Comparator.comparing(RecordedFile::path));
        unreadable.sort(Comparator.comparing(FileReport::path));
        return new RecordedFiles(csvFiles, unreadable, ignored, source);
    }
}
