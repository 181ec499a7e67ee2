package io.financialdashboard.adapters.file;

import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.out.AlertBook;
import io.financialdashboard.domain.alerting.port.out.AlertStore;
import java.nio.file.Path;
import java.util.function.Consumer;

/** All alerts and what they told in one {@link JsonFile}, {@value #FILE_NAME}. */
public final class JsonFileAlertStore implements AlertStore {
    public static final String FILE_NAME = "alerts.json";

    private final JsonFile<AlertBook> file;

    /**
     * @param dataDir where the file lies; made with the first save
     * @param report  hears in one line of a file that had to be set aside
     */
    public JsonFileAlertStore(Path dataDir, Consumer<String> report) {
        this.file = new JsonFile<>(
                new DurableFile(dataDir.resolve(FILE_NAME)),
                "alerts",
                new AlertJson(),
                report,
                AlertStoreException::new);
    }

    /**
     * {@inheritDoc}
     *
     * @throws AlertStoreException if the file is there but cannot be read, or was written by a newer version
     */
    @Override
    public AlertBook load() {
        return file.load(AlertBook.EMPTY);
    }

    @Override
    public void save(AlertBook book) {
        file.save(book);
    }
}
