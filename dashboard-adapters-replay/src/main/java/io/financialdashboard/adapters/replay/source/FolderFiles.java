package io.financialdashboard.adapters.replay.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** All files below a folder; links are followed, what cannot be entered is named. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 16;

    private final Path root;
    private final String rootName;
    private final FileListing listing = new FileListing();

    private FolderFiles(Path root) {
        this.root = root;
        Path name = root.toAbsolutePath().normalize().getFileName();
        this.rootName = name == null ? "" : name.toString();
    }

    static RecordedFiles list(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, files);
        // Files are opened one by one; the listing itself holds nothing open.
        return files.listing.from(() -> {});
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = relative(file);
        // Only regular files: to open a pipe would wait for its writer for ever.
        if (attributes.isRegularFile() && RecordedFile.isCsv(path)) {
            // The folder that was named counts as well: --data=recordings/forex holds forex files.
            listing.add(new RecordedFile(
                    path, RecordedFile.marketOf(rootName + "/" + path), () -> Files.newInputStream(file)));
        } else if (attributes.isDirectory()) {
            // The walk hands over as a file what it does not go down into.
            listing.addUnreadable(path, "more than " + DEEPEST + " folders deep");
        } else {
            listing.ignore();
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        listing.addUnreadable(relative(file), RecordedFiles.reason(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
}
