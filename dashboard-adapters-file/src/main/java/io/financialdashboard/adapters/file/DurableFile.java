package io.financialdashboard.adapters.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file whose content is replaced in one step. The new content reaches the disk under another name first, so that a
 * crash, a kill or a full disk leaves the old content untouched.
 *
 * @param path  where it lies; its folder is made when first needed
 * @param names brings the names in a folder to the disk
 */
record DurableFile(Path path, FolderSync names) {
    /** Brings the names of the files in a folder to the disk. */
    @FunctionalInterface
    interface FolderSync {
        void sync(Path folder) throws IOException;
    }

    DurableFile(Path path) {
        this(path, DurableFile::syncNames);
    }

    /**
     * When it returns, whoever reads the file finds this content, and a loss of power leaves it or the old one; which of
     * them, only {@link #secure} decides. When it throws, the old content is there.
     */
    void replaceWith(byte[] content) throws IOException {
        Files.createDirectories(folder());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            writeThrough(fresh, content);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(fresh, e);
            throw e;
        }
    }

    /** When it returns, the content of the last {@link #replaceWith} survives a loss of power. */
    void secure() throws IOException {
        names.sync(folder());
    }

    /** What keeps it from being written, as far as that can be seen without trying. */
    Optional<String> obstacle() {
        Path nearest = folder();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return Optional.of(nearest + " is no folder");
        }
        return Files.isWritable(nearest) ? Optional.empty() : Optional.of(nearest + " may not be written to");
    }

    /** Renames the file to {@code NAME.corrupt-N} with the first N from 1 that is free, and says to what. */
    Path setAside() throws IOException {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        return Files.move(path, aside(number));
    }

    private Path aside(int number) {
        return path.resolveSibling(path.getFileName() + ".corrupt-" + number);
    }

    private Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath().getRoot() : parent;
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void discard(Path fresh, IOException why) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The rename itself is durable only when the folder is; Windows has no such call, and keeps a journal of names. */
    private static void syncNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
