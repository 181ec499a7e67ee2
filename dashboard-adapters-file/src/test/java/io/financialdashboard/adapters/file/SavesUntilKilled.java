package io.financialdashboard.adapters.file;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.kernel.Symbol;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process of its own that saves one list after another and prints the number of each that was kept. */
final class SavesUntilKilled {
    private SavesUntilKilled() {}

    public static void main(String[] args) {
        JsonFileWatchlistStore store = new JsonFileWatchlistStore(Path.of(args[0]), report -> {
            throw new IllegalStateException(report);
        });
        for (int i = Integer.parseInt(args[1]); true; i++) {
            store.save(listsOf(i));
            System.out.println(i);
        }
    }

    /** As much as there may be, so that a kill mostly falls into a write. */
    private static List<Watchlist> listsOf(int number) {
        List<Symbol> symbols = IntStream.range(0, Watchlist.MOST_ITEMS)
                .mapToObj(i -> new Symbol("ABCDEFGHIJKLMNOPQRSTUVWXYZ-%05d".formatted(i)))
                .toList();
        return IntStream.range(0, 50)
                .mapToObj(i -> new Watchlist("list-" + number + "-" + i, "Watchlist", symbols))
                .toList();
    }
}
