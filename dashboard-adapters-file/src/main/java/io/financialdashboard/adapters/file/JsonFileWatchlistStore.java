package io.financialdashboard.adapters.file;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All lists in one {@link JsonFile}, {@value #FILE_NAME}. */
public final class JsonFileWatchlistStore implements WatchlistStore {
    public static final String FILE_NAME = "watchlists.json";

    private final JsonFile<List<Watchlist>> file;

    /**
     * @param dataDir where the file lies; made with the first save
     * @param report  hears in one line of a file that had to be set aside
     */
    public JsonFileWatchlistStore(Path dataDir, Consumer<String> report) {
        this(new DurableFile(dataDir.resolve(FILE_NAME)), report);
    }

    JsonFileWatchlistStore(DurableFile file, Consumer<String> report) {
        this.file = new JsonFile<>(file, "watchlists", new WatchlistJson(), report, WatchlistStoreException::new);
    }

    /**
     * {@inheritDoc}
     *
     * @throws WatchlistStoreException if the file is there but cannot be read, or was written by a newer version
     */
    @Override
    public List<Watchlist> load() {
        return file.load(List.of());
    }

    /** Why nothing can be kept there, as far as that can be seen without trying; empty if nothing is in the way. */
    public Optional<String> obstacle() {
        return file.obstacle();
    }

    @Override
    public void save(List<Watchlist> lists) {
        file.save(lists);
    }
}
