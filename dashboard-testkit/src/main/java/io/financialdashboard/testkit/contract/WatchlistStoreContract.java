package io.financialdashboard.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WatchlistStore} does. */
public abstract class WatchlistStoreContract {
    private static final Watchlist MAJORS =
            new Watchlist("default", "Watchlist", List.of(new Symbol("EUR/USD"), new Symbol("BRK-B")));
    private static final Watchlist COINS =
            new Watchlist("coins", "Münzen <b>\"2\"</b> 🚀", List.of(new Symbol("BTC/USDT")));

    private WatchlistStore store;

    /** A store in which nothing was ever kept. */
    protected abstract WatchlistStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void a_store_in_which_nothing_was_kept_has_no_lists() {
        assertThat(store.load()).isEmpty();
    }

    @Test
    void lists_come_back_as_they_were_saved_and_in_order() {
        store.save(List.of(MAJORS, COINS));

        assertThat(store.load()).containsExactly(MAJORS, COINS);
    }

    @Test
    void an_empty_list_is_a_list() {
        Watchlist empty = new Watchlist("default", "Watchlist", List.of());
        store.save(List.of(empty));

        assertThat(store.load()).containsExactly(empty);
    }

    @Test
    void exactly_what_was_saved_last_is_kept() {
        store.save(List.of(MAJORS, COINS));
        store.save(List.of(COINS));

        assertThat(store.load()).containsExactly(COINS);
    }

    @Test
    void as_many_and_as_long_lists_as_there_may_be_are_kept() {
        List<Symbol> symbols = IntStream.range(0, Watchlist.MOST_ITEMS)
                .mapToObj(i -> new Symbol("ABCDEFGHIJKLMNOPQRSTUVWXYZ-%05d".formatted(i)))
                .toList();
        List<Watchlist> many = IntStream.range(0, 50)
                .mapToObj(i -> new Watchlist("list-" + i, "n".repeat(Watchlist.LONGEST_NAME), symbols))
                .toList();
        store.save(many);

        assertThat(store.load()).isEqualTo(many);
    }

    @Test
    void changing_the_collection_that_was_saved_changes_nothing() {
        List<Watchlist> lists = new ArrayList<>(List.of(MAJORS));
        store.save(lists);
        lists.clear();

        assertThat(store.load()).containsExactly(MAJORS);
    }
}
