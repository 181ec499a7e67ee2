package io.financialdashboard.adapters.file;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watchlists as JSON and back: {@code {"version": 1, "watchlists": [{"id": "default", "name": "Watchlist", "symbols":
 * ["EUR/USD"]}]}}. Reading is strict: what is not understood would be lost with the next save.
 */
final class WatchlistJson {
    private static final int VERSION = 1;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    byte[] write(List<Watchlist> lists) {
        List<@Nullable Stored> stored = new ArrayList<>();
        for (Watchlist list : lists) {
            List<@Nullable String> symbols = new ArrayList<>();
            list.symbols().forEach(symbol -> symbols.add(symbol.value()));
            stored.add(new Stored(list.id(), list.name(), symbols));
        }
        return mapper.writeValueAsBytes(new Content(VERSION, stored));
    }

    List<Watchlist> read(byte[] json) throws MalformedWatchlistsException, NewerFormatException {
        if (versionOf(json) > VERSION) {
            throw new NewerFormatException(versionOf(json), VERSION);
        }
        try {
            return lists(present(mapper.readValue(json, Content.class), "the lists"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedWatchlistsException(firstLine(e), e);
        }
    }

    /** Before anything else, so that a newer file is not taken for a broken one. */
    private int versionOf(byte[] json) throws MalformedWatchlistsException {
        try {
            return mapper.readTree(json).path("version").asInt(0);
        } catch (JacksonException e) {
            throw new MalformedWatchlistsException(firstLine(e), e);
        }
    }

    private static List<Watchlist> lists(Content content) {
        if (content.version() != VERSION) {
            throw new IllegalArgumentException("version must be 1, got " + content.version());
        }
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

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must not be missing or null");
        }
        return value;
    }

    /** Whatever the file holds, what is said of it stays on one line of the log. */
    private static String firstLine(RuntimeException e) {
        String message = e instanceof JacksonException json
                ? json.getOriginalMessage().lines().findFirst().orElse("not JSON") + place(json)
                : String.valueOf(e.getMessage());
        return CONTROL.matcher(message).replaceAll("\uFFFD");
    }

    /** What is too much for the reader, such as too many levels, has no place. */
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> " at " + at.offsetDescription())
                .orElse("");
    }

    /** The file as a whole; everything may be missing, because anyone can edit it. */
    private record Content(int version, @Nullable List<@Nullable Stored> watchlists) {}

    private record Stored(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<@Nullable String> symbols) {}
}
