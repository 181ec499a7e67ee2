package io.financialdashboard.adapters.replay.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What reading a folder or a zip found, file by file.
 *
 * @param files   every CSV file, in the order of their paths
 * @param ignored how many files are no CSV at all
 * @param notes   what was decided for an asset because of its bars, for example a wider calendar; no problems
 */
public record ImportReport(List<FileReport> files, int ignored, List<String> notes) {
    public ImportReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** This report with more notes behind. */
    public ImportReport with(List<String> more) {
        return new ImportReport(
                files, ignored, Stream.concat(notes.stream(), more.stream()).toList());
    }

    public List<FileReport> files(Verdict verdict) {
        return files.stream().filter(file -> file.verdict() == verdict).toList();
    }

    public boolean hasProblems() {
        return files.stream().anyMatch(FileReport::hasProblems);
    }

    /** The report as {@code dashboard import --check} prints it: a line a file, its problems below, and the sums. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> file.writeTo(text));
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        return text.append(summary()).append('\n').toString();
    }

    /** One line with the sums. */
    public String summary() {
        List<FileReport> bars = files(Verdict.BARS);
        return "%s with %s, %d taken, %s; %d not bars, %d not taken, %d unreadable, %s"
                .formatted(
                        counted(bars.size(), "bar file"),
                        counted(bars.stream().mapToLong(FileReport::rows).sum(), "row"),
                        bars.stream().mapToLong(FileReport::accepted).sum(),
                        counted(
                                bars.stream()
                                        .mapToLong(FileReport::problemCount)
                                        .sum(),
                                "problem"),
                        files(Verdict.NOT_BARS).size(),
                        files(Verdict.MISPLACED).size(),
                        files(Verdict.UNREADABLE).size(),
                        counted(ignored, "other file"));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
