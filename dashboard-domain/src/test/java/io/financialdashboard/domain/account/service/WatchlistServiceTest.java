package io.financialdashboard.domain.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.financialdashboard.domain.TestAssets;
import io.financialdashboard.domain.account.port.in.UnknownWatchlistException;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistServiceTest {
    private static final Symbol BTC = new Symbol("BTC/USDT");
    private static final Symbol AAPL = new Symbol("AAPL");
    private static final Symbol MSFT = new Symbol("MSFT");
    private static final Symbol GONE = new Symbol("GONE");
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(TestAssets.coin("BTC/USDT"), TestAssets.stock("AAPL"), TestAssets.stock("MSFT")));

    private final Kept store = new Kept();
    private final WatchlistService lists = new WatchlistService(CATALOGUE, store, List.of(BTC, GONE, AAPL));

    @Test
    void the_default_list_always_exists_with_the_known_of_the_first_selection() {
        assertThat(lists.lists()).containsExactly(new Watchlist("default", "Watchlist", List.of(BTC, AAPL)));
        assertThat(lists.find("default")).contains(new Watchlist("default", "Watchlist", List.of(BTC, AAPL)));
    }

    @Test
    void lists_that_were_kept_are_there_again_and_an_emptied_default_stays_empty() {
        lists.create("Coins", List.of(BTC));
        lists.replace("default", "Mine", List.of());
        WatchlistService restarted = new WatchlistService(CATALOGUE, store, List.of(AAPL));

        assertThat(restarted.lists())
                .containsExactly(
                        new Watchlist("default", "Mine", List.of()), new Watchlist("coins", "Coins", List.of(BTC)));
    }

    @Test
    void a_new_list_is_the_last_one_and_kept_before_it_is_answered() {
        Watchlist created = lists.create("Big Tech", List.of(MSFT, AAPL));

        assertThat(created).isEqualTo(new Watchlist("big-tech", "Big Tech", List.of(MSFT, AAPL)));
        assertThat(lists.lists()).last().isEqualTo(created);
        assertThat(store.lists).last().isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource({
        "Coins, coins",
        "Müller & Söhne, muller-sohne",
        "'  -- Gold! -- ', gold",
        "ＦＵＬＬ width ①, full-width-1",
        "日本株, list",
        "<script>alert(1)</script>, script-alert-1-script",
        "Watchlist, watchlist",
        "default, default-2",
        "an address of more than forty characters in all, an-address-of-more-than-forty-characters"
    })
    void an_id_is_made_from_the_name(String name, String id) {
        assertThat(lists.create(name, List.of()).id()).isEqualTo(id);
    }

    @Test
    void lists_of_one_name_have_numbered_ids() {
        String longName = "a".repeat(60);

        assertThat(lists.create("Coins", List.of()).id()).isEqualTo("coins");
        assertThat(lists.create("coins", List.of()).id()).isEqualTo("coins-2");
        assertThat(lists.create("Coins!", List.of()).id()).isEqualTo("coins-3");
        assertThat(lists.create(longName, List.of()).id()).isEqualTo("a".repeat(40));
        assertThat(lists.create(longName, List.of()).id()).isEqualTo("a".repeat(38) + "-2");
    }

    @Test
    void an_unknown_symbol_is_refused_by_name_and_nothing_is_kept() {
        assertThatThrownBy(() -> lists.create("Coins", List.of(BTC, GONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GONE");
        assertThatThrownBy(() -> lists.replace("default", "Mine", List.of(GONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GONE");
        assertThatThrownBy(() -> lists.add("default", GONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GONE");
        assertThat(store.saves).isZero();
        assertThat(lists.lists()).containsExactly(new Watchlist("default", "Watchlist", List.of(BTC, AAPL)));
    }

    @Test
    void adding_appends_once_and_removing_takes_out() {
        assertThat(lists.add("default", MSFT).symbols()).containsExactly(BTC, AAPL, MSFT);
        assertThat(lists.add("default", BTC).symbols()).containsExactly(BTC, AAPL, MSFT);
        assertThat(lists.remove("default", AAPL).symbols()).containsExactly(BTC, MSFT);
        assertThat(lists.remove("default", AAPL).symbols()).containsExactly(BTC, MSFT);
        assertThat(store.lists.getFirst().symbols()).containsExactly(BTC, MSFT);
        assertThat(store.saves).isEqualTo(2);
    }

    @Test
    void what_was_taken_out_can_go_back_to_its_place() {
        lists.replace("default", "Mine", List.of(BTC, AAPL, MSFT));

        for (int position = 0; position < 3; position++) {
            Symbol symbol = List.of(BTC, AAPL, MSFT).get(position);
            lists.remove("default", symbol);
            assertThat(lists.add("default", symbol, position).symbols()).containsExactly(BTC, AAPL, MSFT);
        }
    }

    @Test
    void a_position_counts_what_is_shown_and_reaches_from_the_first_to_behind_the_last() {
        store.lists = List.of(new Watchlist("default", "Old", List.of(GONE, BTC)));
        WatchlistService reread = new WatchlistService(CATALOGUE, store, List.of());

        reread.add("default", AAPL, 0);
        reread.add("default", MSFT, 99);
        reread.add("default", AAPL, 2);

        assertThat(store.lists.getFirst().symbols()).containsExactly(GONE, AAPL, BTC, MSFT);
        assertThatThrownBy(() -> reread.add("default", AAPL, -1)).hasMessage("position must be 0 or above, got -1");
    }

    @Test
    void a_list_that_does_not_exist_cannot_be_changed() {
        assertThatThrownBy(() -> lists.replace("nope", "Nope", List.of()))
                .isInstanceOf(UnknownWatchlistException.class)
                .hasMessage("no watchlist 'nope'");
        assertThatThrownBy(() -> lists.add("nope", BTC)).isInstanceOf(UnknownWatchlistException.class);
        assertThatThrownBy(() -> lists.remove("nope", BTC)).isInstanceOf(UnknownWatchlistException.class);
        assertThat(lists.find("nope")).isEmpty();
    }

    @Test
    void deleting_says_whether_there_was_such_a_list() {
        lists.create("Coins", List.of(BTC));

        assertThat(lists.delete("coins")).isTrue();
        assertThat(lists.delete("coins")).isFalse();
        assertThat(lists.lists()).extracting(Watchlist::id).containsExactly("default");
        assertThat(store.lists).extracting(Watchlist::id).containsExactly("default");
    }

    @Test
    void the_default_list_cannot_be_deleted() {
        assertThatThrownBy(() -> lists.delete("default"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the list 'default' can be emptied but not deleted");
    }

    @Test
    void there_are_at_most_fifty_lists() {
        for (int i = 2; i <= 50; i++) {
            lists.create("List", List.of());
        }

        assertThatThrownBy(() -> lists.create("List", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are at most 50 lists; delete one first");
        assertThat(lists.lists()).hasSize(50);
    }

    @Test
    void symbols_that_the_catalogue_lacks_are_hidden_and_survive_every_change() {
        store.lists = List.of(new Watchlist("default", "Mine", List.of(GONE, AAPL, BTC)));
        WatchlistService other = new WatchlistService(CATALOGUE, store, List.of());

        assertThat(other.find("default").orElseThrow().symbols()).containsExactly(AAPL, BTC);
        assertThat(other.remove("default", AAPL).symbols()).containsExactly(BTC);
        assertThat(other.replace("default", "Mine", List.of(MSFT, BTC)).symbols())
                .containsExactly(MSFT, BTC);
        assertThat(store.lists.getFirst().symbols()).containsExactly(MSFT, BTC, GONE);
    }

    @Test
    void a_change_that_cannot_be_kept_did_not_happen() {
        store.broken = true;

        assertThatThrownBy(() -> lists.add("default", MSFT)).isInstanceOf(WatchlistStoreException.class);
        assertThat(lists.find("default").orElseThrow().symbols()).containsExactly(BTC, AAPL);
    }

    @Test
    void changes_by_many_threads_are_all_kept() {
        CompletableFuture<?>[] changes = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> lists.create("List " + i, List.of(BTC))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(changes).join();

        assertThat(lists.lists()).hasSize(41);
        assertThat(store.lists).isEqualTo(lists.lists());
    }

    /** A store that says what it holds and can be told to fail. */
    private static final class Kept implements WatchlistStore {
        private List<Watchlist> lists = List.of();
        private int saves;
        private boolean broken;

        @Override
        public List<Watchlist> load() {
            return lists;
        }

        @Override
        public void save(List<Watchlist> changed) {
            if (broken) {
                throw new WatchlistStoreException("disk full", new IOException("No space left on device"));
            }
            lists = new ArrayList<>(changed);
            saves++;
        }
    }
}
