package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.adapters.replay.report.FileReport;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The files of one recording, listed once; to be closed when all have been read.
 *
 * @param csvFiles   the CSV files in the order of their paths
 * @param unreadable what could not even be listed
 * @param ignored    how many files are no CSV
 * @param source     what the files are read from
 */
public record RecordedFiles(List<RecordedFile> csvFiles, List<FileReport> unreadable, int ignored, Closeable source)
        implements Closeable {
    public RecordedFiles {
        csvFiles = List.copyOf(csvFiles);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Lists a folder with all below it, or one zip.
     *
     * @throws UnreadableRecordingException if it is neither, or cannot be opened
     */
    public static RecordedFiles in(Path folderOrZip) {
        try {
            if (Files.isDirectory(folderOrZip)) {
                return FolderFiles.list(folderOrZip);
            }
            if (Files.isRegularFile(folderOrZip)
                    && folderOrZip.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return ZippedFiles.open(folderOrZip);
            }
        } catch (IOException failure) {
            throw new UnreadableRecordingException(folderOrZip + " cannot be read: " + reason(failure), failure);
        }
        throw new UnreadableRecordingException("the recording must be a folder or a .zip file, got " + folderOrZip);
    }

    /** Says in words what a failure of reading was; some carry no message or only a path. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.NoSuchFileException _ -> "it is gone";
            case java.nio.file.FileSystemLoopException _ -> "a link leads back to a folder above it";
            case java.nio.charset.CharacterCodingException _ -> "it is not UTF-8 text";
            case java.io.EOFException _ -> "it ends in the middle (cut short or broken packing)";
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
