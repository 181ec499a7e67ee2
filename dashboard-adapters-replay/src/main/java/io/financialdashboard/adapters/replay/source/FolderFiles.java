package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.adapters.replay.report.FileReport;
import io.financialdashboard.adapters.replay.report.Verdict;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All files below a folder; links are followed, what cannot be entered is named. */
final class FolderFiles extends SimpleFileVisitor<Path> implements RecordedFiles {
    private static final int DEEPEST = 16;

    private final Path root;
    private final String rootName;
    private final List<RecordedFile> csvFiles = new ArrayList<>();
    private final List<FileReport> unreadable = new ArrayList<>();
    private int ignored;

    private FolderFiles(Path root) {
        this.root = root;
        Path name = root.toAbsolutePath().normalize().getFileName();
        this.rootName = name == null ? "" : name.toString();
    }

    static FolderFiles list(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, files);
        files.csvFiles.sort(Comparator.comparing(RecordedFile::path));
        files.unreadable.sort(Comparator.comparing(FileReport::path));
        return files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = relative(file);
        // Only regular files: to open a pipe would wait for its writer for ever.
        if (attributes.isRegularFile() && RecordedFile.isCsv(path)) {
            // The folder that was named counts as well: --data=recordings/forex holds forex files.
            csvFiles.add(new RecordedFile(
                    path, RecordedFile.marketOf(rootName + "/" + path), () -> Files.newInputStream(file)));
        } else {
            ignored++;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        unreadable.add(FileReport.notTaken(relative(file), Verdict.UNREADABLE, RecordedFiles.reason(failure)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
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
    public void close() {
        // Files are opened one by one; the listing itself holds nothing open.
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
}
