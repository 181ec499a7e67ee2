package io.financialdashboard.adapters.file;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All lists in one JSON file, {@value #FILE_NAME}, that is written whole and takes the place of the old one in one step:
 * whoever is killed at any moment leaves the old lists or the new ones. Safe for use by many threads of one process. A
 * file that another process has changed since it was read here is not written over.
 *
 * <p>A file that does not hold lists is never written over: it is renamed to {@code watchlists.json.corrupt-1} (or the
 * next free number) and reported, and the store begins empty.
 */
public final class JsonFileWatchlistStore implements WatchlistStore {
    public static final String FILE_NAME = "watchlists.json";
    private static final byte[] NOTHING = {};

    private final DurableFile file;
    private final WatchlistJson json = new WatchlistJson();
    private final Consumer<String> report;
    /** What the file held when it was last read or written here; empty before the first time. */
    private Optional<byte[]> known = Optional.empty();

    /**
     * @param dataDir where the file lies; made with the first save
     * @param report  hears in one line of a file that had to be set aside
     */
    public JsonFileWatchlistStore(Path dataDir, Consumer<String> report) {
        this(new DurableFile(dataDir.resolve(FILE_NAME)), report);
    }

    JsonFileWatchlistStore(DurableFile file, Consumer<String> report) {
        this.file = file;
        this.report = report;
    }

    /**
     * {@inheritDoc}
     *
     * @throws WatchlistStoreException if the file is there but cannot be read, or was written by a newer version
     */
    @Override
    public synchronized List<Watchlist> load() {
        byte[] content = read();
        known = Optional.of(content);
        if (!Files.exists(file.path())) {
            return List.of();
        }
        try {
            return json.read(content);
        } catch (MalformedWatchlistsException e) {
            setAside(e);
            known = Optional.of(NOTHING);
            return List.of();
        } catch (NewerFormatException e) {
            throw new WatchlistStoreException(file.path() + " is left as it is: " + e.getMessage(), e);
        }
    }

    /** Why nothing can be kept there, as far as that can be seen without trying; empty if nothing is in the way. */
    public Optional<String> obstacle() {
        return file.obstacle();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A save whose content is in the file, but may not survive a loss of power, has failed as well: the next one writes
     * over it, and until then a restart finds what nobody was promised.
     */
    @Override
    public synchronized void save(List<Watchlist> lists) {
        if (known.isPresent() && !Arrays.equals(known.get(), read())) {
            throw new WatchlistStoreException(
                    "the watchlists in %s were changed by another dashboard: restart this one to take them over"
                            .formatted(file.path()));
        }
        byte[] content = json.write(lists);
        try {
            file.replaceWith(content);
            // Known from here on, whatever comes: it is in the file.
            known = Optional.of(content);
            file.secure();
        } catch (IOException e) {
            throw new WatchlistStoreException(
                    "cannot keep the watchlists in " + file.path() + ": " + e, WriteFailure.reason(e), e);
        }
    }

    /** All of the file; nothing where there is none. */
    private byte[] read() {
        try {
            return Files.exists(file.path()) ? Files.readAllBytes(file.path()) : NOTHING;
        } catch (IOException e) {
            throw new WatchlistStoreException("cannot read the watchlists in " + file.path() + ": " + e, e);
        }
    }

    private void setAside(MalformedWatchlistsException why) {
        try {
            Path aside = file.setAside();
            report.accept("%s does not hold watchlists (%s): it is kept as %s, and the lists begin anew"
                    .formatted(file.path(), why.getMessage(), aside.getFileName()));
        } catch (IOException e) {
            e.addSuppressed(why);
            throw new WatchlistStoreException(
                    file.path() + " does not hold watchlists and cannot be set aside: " + e, e);
        }
    }
}
