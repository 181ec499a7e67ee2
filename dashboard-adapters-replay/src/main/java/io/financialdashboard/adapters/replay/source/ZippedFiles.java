package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of one zip. Nothing is unpacked to the disk, so an odd path can overwrite nothing; it is named and left out
 * all the same, because what it means is not clear.
 */
final class ZippedFiles implements RecordedFiles {
    private static final int MOST_ENTRIES = 20_000;

    private final ZipFile zip;
    private final List<RecordedFile> csvFiles = new ArrayList<>();
    private final List<FileReport> unreadable = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int ignored;

    private ZippedFiles(ZipFile zip) {
        this.zip = zip;
    }

    @SuppressWarnings("resource") // the zip stays open until these files are closed
    static ZippedFiles open(Path path) throws IOException {
        ZippedFiles files = new ZippedFiles(new ZipFile(path.toFile()));
        try {
            files.list();
        } catch (IOException | IllegalArgumentException broken) {
            files.close();
            throw new IOException(broken.getMessage(), broken);
        }
        return files;
    }

    private void list() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException("a zip may hold " + MOST_ENTRIES + " files, this one has " + zip.size());
        }
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
        csvFiles.sort(Comparator.comparing(RecordedFile::path));
        unreadable.sort(Comparator.comparing(FileReport::path));
    }

    private void add(ZipEntry entry) {
        String path = entry.getName();
        if (!RecordedFile.isCsv(path)) {
            ignored++;
        } else if (isOdd(path)) {
            unreadable.add(FileReport.notTaken(path, Verdict.UNREADABLE, "its path leads out of the zip"));
        } else if (!seen.add(path)) {
            unreadable.add(FileReport.notTaken(path, Verdict.UNREADABLE, "the zip holds another file of that path"));
        } else {
            csvFiles.add(new RecordedFile(path, RecordedFile.marketOf(path), () -> zip.getInputStream(entry)));
        }
    }

    private static boolean isOdd(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    @Override
    public List<RecordedFile> csvFiles() {
        return csvFiles;
    }

    @Override
    public List<FileReport> unreadable() {
        return unreadable;
    }

    @Override
    public int ignored() {
        return ignored;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
