package io.financialdashboard.domain.account.service;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.account.port.in.UnknownWatchlistException;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.account.port.out.WatchlistStore;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The lists of one server. A change is kept before it is answered; one that cannot be kept did not happen.
 *
 * <p>Symbols that the catalogue lacks (a start with other assets) stay in the kept lists but are not shown: whoever starts
 * with the old assets again has them back. Replacing a list keeps its hidden symbols, behind the new ones.
 */
public final class WatchlistService implements Watchlists {
    public static final int MOST_LISTS = 50;

    private final Catalogue catalogue;
    private final WatchlistStore store;

    /** Everything that is kept, hidden symbols included. Replaced whole, under the lock of this object. */
    private volatile List<Watchlist> kept;

    /**
     * @param firstSelection what the default list holds until somebody changes it; symbols that the catalogue lacks are
     *                       left out
     */
    public WatchlistService(Catalogue catalogue, WatchlistStore store, List<Symbol> firstSelection) {
        this.catalogue = catalogue;
        this.store = store;
        this.kept = withDefault(store.load(), firstSelection);
    }

    @Override
    public List<Watchlist> lists() {
        return kept.stream().map(this::shown).toList();
    }

    @Override
    public Optional<Watchlist> find(String id) {
        return findKept(id).map(this::shown);
    }

    /** @throws IllegalArgumentException if an asset is unknown, or {@value #MOST_LISTS} lists exist */
    @Override
    public synchronized Watchlist create(String name, List<Symbol> symbols) {
        require(kept.size() < MOST_LISTS, "there are at most %s lists; delete one first", MOST_LISTS);
        requireKnown(symbols);
        Watchlist created = new Watchlist(ListId.of(name, id -> findKept(id).isPresent()), name, symbols);
        keep(Stream.concat(kept.stream(), Stream.of(created)).toList());
        return created;
    }

    /** @throws IllegalArgumentException if an asset is unknown */
    @Override
    public synchronized Watchlist replace(String id, String name, List<Symbol> symbols) {
        return change(id, old -> {
            requireKnown(symbols);
            List<Symbol> hidden = old.symbols().stream().filter(this::isHidden).toList();
            return new Watchlist(
                    id, name, Stream.concat(symbols.stream(), hidden.stream()).toList());
        });
    }

    /** @throws IllegalArgumentException if the asset is unknown */
    @Override
    public Watchlist add(String id, Symbol symbol) {
        return add(id, symbol, Integer.MAX_VALUE);
    }

    /** @throws IllegalArgumentException if the asset is unknown, or the position below zero */
    @Override
    public synchronized Watchlist add(String id, Symbol symbol, int position) {
        require(position >= 0, "position must be 0 or above, got %s", position);
        return change(id, old -> {
            requireKnown(List.of(symbol));
            List<Symbol> symbols = new ArrayList<>(old.symbols());
            if (!symbols.contains(symbol)) {
                symbols.add(placeOf(position, symbols), symbol);
            }
            return new Watchlist(id, old.name(), symbols);
        });
    }

    @Override
    public synchronized Watchlist remove(String id, Symbol symbol) {
        return change(id, old -> {
            List<Symbol> symbols = new ArrayList<>(old.symbols());
            symbols.remove(symbol);
            return new Watchlist(id, old.name(), symbols);
        });
    }

    @Override
    public synchronized boolean delete(String id) {
        require(!id.equals(Watchlist.DEFAULT_ID), "the list '%s' can be emptied but not deleted", id);
        List<Watchlist> others =
                kept.stream().filter(list -> !list.id().equals(id)).toList();
        boolean found = others.size() < kept.size();
        if (found) {
            keep(others);
        }
        return found;
    }

    private Watchlist change(String id, UnaryOperator<Watchlist> change) {
        Watchlist old = findKept(id).orElseThrow(() -> new UnknownWatchlistException(id));
        Watchlist changed = change.apply(old);
        if (!changed.equals(old)) {
            keep(kept.stream()
                    .map(list -> list.id().equals(id) ? changed : list)
                    .toList());
        }
        return shown(changed);
    }

    private void keep(List<Watchlist> lists) {
        store.save(lists);
        kept = lists;
    }

    private Optional<Watchlist> findKept(String id) {
        return kept.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    private Watchlist shown(Watchlist list) {
        List<Symbol> known =
                list.symbols().stream().filter(symbol -> !isHidden(symbol)).toList();
        return new Watchlist(list.id(), list.name(), known);
    }

    /** Where the symbol shown at that position is kept, hidden ones counted; behind all if fewer are shown. */
    private int placeOf(int position, List<Symbol> symbols) {
        int shown = 0;
        for (int place = 0; place < symbols.size(); place++) {
            if (!isHidden(symbols.get(place))) {
                if (shown == position) {
                    return place;
                }
                shown++;
            }
        }
        return symbols.size();
    }

    private boolean isHidden(Symbol symbol) {
        return catalogue.find(symbol).isEmpty();
    }

    private void requireKnown(List<Symbol> symbols) {
        symbols.forEach(catalogue::get);
    }

    private List<Watchlist> withDefault(List<Watchlist> lists, List<Symbol> firstSelection) {
        if (lists.stream().anyMatch(list -> list.id().equals(Watchlist.DEFAULT_ID))) {
            return List.copyOf(lists);
        }
        List<Symbol> known =
                firstSelection.stream().filter(symbol -> !isHidden(symbol)).toList();
        Watchlist first = new Watchlist(Watchlist.DEFAULT_ID, Watchlist.DEFAULT_NAME, known);
        return Stream.concat(Stream.of(first), lists.stream()).toList();
    }
}
