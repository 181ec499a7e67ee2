package io.financialdashboard.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.testkit.contract.WatchlistStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileWatchlistStoreTest extends WatchlistStoreContract {
    private static final Watchlist MAJORS =
            new Watchlist("default", "Watchlist", List.of(new Symbol("EUR/USD"), new Symbol("AAPL")));

    private final List<String> reports = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    protected WatchlistStore emptyStore() {
        return new JsonFileWatchlistStore(folder, reports::add);
    }

    @Test
    void lists_survive_a_restart() {
        emptyStore().save(List.of(MAJORS));

        assertThat(emptyStore().load()).containsExactly(MAJORS);
        assertThat(reports).isEmpty();
    }

    @Test
    void what_another_dashboard_has_kept_since_is_not_written_over() {
        WatchlistStore one = emptyStore();
        WatchlistStore other = emptyStore();
        one.load();
        other.load();
        one.save(List.of(MAJORS));

        assertThatThrownBy(() -> other.save(List.of()))
                .isInstanceOf(WatchlistStoreException.class)
                .hasMessageContaining("watchlists.json were changed by another dashboard");
        assertThat(emptyStore().load()).containsExactly(MAJORS);

        one.save(List.of());
        other.load();
        other.save(List.of(MAJORS));
        assertThat(emptyStore().load()).containsExactly(MAJORS);
    }

    @Test
    void the_file_can_be_read_by_people() throws IOException {
        emptyStore().save(List.of(MAJORS));

        assertThat(Files.readString(file()).replaceAll("\\s+", " ")).isEqualTo("""
                { "version" : 1, "watchlists" : [ { "id" : "default", "name" : "Watchlist", \
                "symbols" : [ "EUR/USD", "AAPL" ] } ] }""");
    }

    @Test
    void nothing_but_the_file_is_left_in_the_folder() throws IOException {
        emptyStore().save(List.of(MAJORS));
        emptyStore().save(List.of());

        assertThat(namesInFolder()).containsExactly("watchlists.json");
    }

    @Test
    void a_missing_folder_is_made_with_the_first_save_and_not_before() {
        Path deep = folder.resolve("var/lib/dashboard");
        WatchlistStore store = new JsonFileWatchlistStore(deep, reports::add);

        assertThat(store.load()).isEmpty();
        assertThat(deep).doesNotExist();
        store.save(List.of(MAJORS));
        assertThat(store.load()).containsExactly(MAJORS);
    }

    @Test
    void what_a_killed_writer_left_behind_is_not_read_and_does_not_stay() throws IOException {
        emptyStore().save(List.of(MAJORS));
        Files.writeString(folder.resolve("watchlists.json.new"), "{\"version\": 1, \"watch");

        assertThat(emptyStore().load()).containsExactly(MAJORS);
        emptyStore().save(List.of());
        assertThat(namesInFolder()).containsExactly("watchlists.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                                       | No content to map
            {"version": 1, "watchlists": [{"id": "def                                | Unexpected end-of-input
            [1, 2, 3]                                                                | Cannot deserialize
            null                                                                     | the content must not be missing or null
            {"version": 0, "watchlists": []}                                         | version must be 1, got 0
            {"version": 1}                                                           | watchlists must not be missing or null
            {"version": 1, "watchlists": [null]}                                     | a list must not be missing or null
            {"version": 1, "watchlists": []} trailing                                | Unrecognized token 'trailing'
            {"version": 1, "watchlists": [], "lists": []}                            | Unrecognized property "lists"
            {"version": 1, "version": 1, "watchlists": []}                           | Duplicate
            {"version": 1, "watchlists": [{"id": "A B", "name": "n", "symbols": []}]} | a list's id is 1 to 40 of a-z, 0-9 and '-', got 'A B'
            {"version": 1, "watchlists": [{"id": "a", "name": " ", "symbols": []}]}  | a list's name is 1 to 60 characters
            {"version": 1, "watchlists": [{"id": "a", "symbols": []}]}               | name must not be missing or null
            {"version": 1, "watchlists": [{"id": "a", "name": "n"}]}                 | symbols must not be missing or null
            {"version": 1, "watchlists": [{"id": "a", "name": "n", "symbols": ["<b>"]}]} | a symbol is 1 to 32 letters
            {"version": 1, "watchlists": [{"id": "a", "name": "n", "symbols": [null]}]} | a symbol must not be missing or null
            {"version": 1, "watchlists": [{"id": "a", "name": "n", "symbols": []}, {"id": "a", "name": "m", "symbols": []}]} | a list's id is unique, got 'a' twice
            """)
    void a_file_that_does_not_hold_lists_is_set_aside_and_reported(String content, String why) throws IOException {
        Files.writeString(file(), content);

        assertThat(emptyStore().load()).isEmpty();
        assertThat(namesInFolder()).containsExactly("watchlists.json.corrupt-1");
        assertThat(Files.readString(folder.resolve("watchlists.json.corrupt-1")))
                .isEqualTo(content);
        assertThat(reports)
                .singleElement()
                .asString()
                .startsWith(file() + " does not hold watchlists (" + why)
                .endsWith("it is kept as watchlists.json.corrupt-1, and the watchlists begin anew");
    }

    @Test
    void each_file_set_aside_has_a_name_of_its_own() throws IOException {
        for (String content : List.of("first", "second")) {
            Files.writeString(file(), content);
            emptyStore().load();
        }

        assertThat(Files.readString(folder.resolve("watchlists.json.corrupt-1")))
                .isEqualTo("first");
        assertThat(Files.readString(folder.resolve("watchlists.json.corrupt-2")))
                .isEqualTo("second");
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_left_alone() throws IOException {
        String content = "{\"version\": 2, \"folders\": []}";
        Files.writeString(file(), content);

        assertThatThrownBy(() -> emptyStore().load())
                .isInstanceOf(WatchlistStoreException.class)
                .hasMessage(file() + " is left as it is: its format is version 2, this program knows up to 1");
        assertThat(Files.readString(file())).isEqualTo(content);
    }

    @Test
    void a_file_that_cannot_be_read_names_itself() throws IOException {
        Files.createDirectory(file());

        assertThatThrownBy(() -> emptyStore().load())
                .isInstanceOf(WatchlistStoreException.class)
                .hasMessageContaining("cannot read the watchlists in " + file());
    }

    @Test
    void a_save_that_fails_names_the_file_and_leaves_nothing_behind() throws IOException {
        Files.createDirectories(file().resolve("in-the-way"));

        assertThatThrownBy(() -> emptyStore().save(List.of(MAJORS)))
                .isInstanceOf(WatchlistStoreException.class)
                .hasMessageContaining("cannot keep the watchlists in " + file());
        assertThat(namesInFolder()).containsExactly("watchlists.json");
    }

    @Test
    void a_save_whose_name_does_not_reach_the_disk_has_failed_and_the_next_one_counts() {
        AtomicInteger syncs = new AtomicInteger();
        WatchlistStore store = new JsonFileWatchlistStore(
                new DurableFile(file(), names -> {
                    if (syncs.incrementAndGet() == 1) {
                        throw new IOException("input/output error");
                    }
                }),
                reports::add);
        store.load();

        assertThatThrownBy(() -> store.save(List.of(MAJORS)))
                .isInstanceOf(WatchlistStoreException.class)
                .hasMessageContaining("input/output error");
        store.save(List.of());

        assertThat(emptyStore().load()).isEmpty();
        assertThat(syncs).hasValue(2);
    }

    @Test
    void a_save_that_fails_half_way_leaves_the_old_lists() throws IOException {
        emptyStore().save(List.of(MAJORS));
        Files.createDirectories(folder.resolve("watchlists.json.new/in-the-way"));

        assertThatThrownBy(() -> emptyStore().save(List.of())).isInstanceOf(WatchlistStoreException.class);
        assertThat(emptyStore().load()).containsExactly(MAJORS);
    }

    private Path file() {
        return folder.resolve("watchlists.json");
    }

    private List<String> namesInFolder() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
