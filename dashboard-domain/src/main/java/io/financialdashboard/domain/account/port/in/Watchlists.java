package io.financialdashboard.domain.account.port.in;

import io.financialdashboard.domain.kernel.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * The lists of assets that are watched; until accounts exist, one set for the whole server. What a method gives back has
 * been kept; what could not be kept is a {@link WatchlistStoreException}, and nothing has changed. Safe for use by many
 * threads.
 */
public interface Watchlists {
    List<Watchlist> lists();

    Optional<Watchlist> find(String id);

    /** A new, last list; its id is made from the name. */
    Watchlist create(String name, List<Symbol> symbols);

    /**
     * Takes the place of the list of that id.
     *
     * @throws UnknownWatchlistException if there is none
     */
    Watchlist replace(String id, String name, List<Symbol> symbols);

    /** Appends the asset; does nothing if it is there already. */
    Watchlist add(String id, Symbol symbol);

    /**
     * Puts the asset before the one at that position, so that one that was taken out can go back to its place; behind all
     * of them if there are not so many. Does nothing if it is there already.
     *
     * @param position from 0
     */
    Watchlist add(String id, Symbol symbol, int position);

    /** Takes the asset out; does nothing if it is not there. */
    Watchlist remove(String id, Symbol symbol);

    /**
     * Whether there was such a list.
     *
     * @throws IllegalArgumentException for the default list, which can be emptied but not deleted
     */
    boolean delete(String id);
}
