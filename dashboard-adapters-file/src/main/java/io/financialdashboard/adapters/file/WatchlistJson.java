package io.financialdashboard.adapters.file;

import static io.financialdashboard.adapters.file.StrictJson.present;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watchlists as JSON and back: {@code {"version": 1, "watchlists": [{"id": "default", "name": "Watchlist", "symbols":
 * ["EUR/USD"]}]}}.
 */
final class WatchlistJson implements JsonFile.Format<List<Watchlist>> {
    private static final int VERSION = 1;

    private final StrictJson json = new StrictJson(VERSION);

    @Override
    public byte[] write(List<Watchlist> lists) {
        List<@Nullable Stored> stored = new ArrayList<>();
        for (Watchlist list : lists) {
            List<@Nullable String> symbols = new ArrayList<>();
            list.symbols().forEach(symbol -> symbols.add(symbol.value()));
            stored.add(new Stored(list.id(), list.name(), symbols));
        }
        return json.write(new Content(VERSION, stored));
    }

    @Override
    public List<Watchlist> read(byte[] bytes) throws MalformedContentException, NewerFormatException {
        return json.read(bytes, Content.class, WatchlistJson::lists);
    }

    private static List<Watchlist> lists(Content content) {
        List<Watchlist> lists = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Stored stored : present(content.watchlists(), "watchlists")) {
            Watchlist list = list(present(stored, "a list"));
            if (!ids.add(list.id())) {
                throw new IllegalArgumentException("a list's id is unique, got '" + list.id() + "' twice");
            }
            lists.add(list);
        }
        return List.copyOf(lists);
    }

    private static Watchlist list(Stored stored) {
        List<Symbol> symbols = new ArrayList<>();
        for (String symbol : present(stored.symbols(), "symbols")) {
            symbols.add(new Symbol(present(symbol, "a symbol")));
        }
        return new Watchlist(present(stored.id(), "id"), present(stored.name(), "name"), symbols);
    }

    /** The file as a whole; everything may be missing, because anyone can edit it. */
    private record Content(int version, @Nullable List<@Nullable Stored> watchlists) {}

    private record Stored(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> symbols) {}
}
