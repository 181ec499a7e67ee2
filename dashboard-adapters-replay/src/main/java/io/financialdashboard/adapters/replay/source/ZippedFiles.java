package io.financialdashboard.adapters.replay.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of one zip. Nothing is unpacked to the disk, so an odd path can overwrite nothing; it is named and left out
 * all the same, because what it means is not clear.
 */
final class ZippedFiles {
    private static final int MOST_ENTRIES = 20_000;

    private final ZipFile zip;
    private final FileListing listing = new FileListing();
    private final Set<String> seen = new HashSet<>();

    private ZippedFiles(ZipFile zip) {
        this.zip = zip;
    }

    @SuppressWarnings("resource") // the zip stays open until the files are closed
    static RecordedFiles open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new ZippedFiles(zip).list();
        } catch (IOException | IllegalArgumentException broken) {
            zip.close();
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private RecordedFiles list() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException("a zip may hold " + MOST_ENTRIES + " files, this one has " + zip.size());
        }
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
        return listing.from(zip);
    }

    private void add(ZipEntry entry) {
        String path = entry.getName();
        if (!RecordedFile.isCsv(path)) {
            listing.ignore();
        } else if (isOdd(path)) {
            listing.addUnreadable(path, "its path leads out of the zip");
        } else if (!seen.add(path)) {
            listing.addUnreadable(path, "the zip holds another file of that path");
        } else {
            listing.add(new RecordedFile(path, RecordedFile.marketOf(path), () -> zip.getInputStream(entry)));
        }
    }

    private static boolean isOdd(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || Arrays.asList(path.split("/", -1)).contains("..");
    }
}
