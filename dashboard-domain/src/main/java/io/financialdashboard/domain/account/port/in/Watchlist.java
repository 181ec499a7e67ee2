package io.financialdashboard.domain.account.port.in;

import static io.financialdashboard.domain.kernel.Require.require;

import io.financialdashboard.domain.kernel.Symbol;
import java.util.List;

/**
 * A named, ordered list of assets.
 *
 * @param id   1 to 40 lower-case letters, digits and dashes; {@code default} is the list that always exists
 * @param name what people call it, 1 to 60 characters, none of them a control character
 * @param symbols each at most once, at most {@value #MOST_ITEMS}
 */
public record Watchlist(String id, String name, List<Symbol> symbols) {
    public static final String DEFAULT_ID = "default";
    /** What the default list is called until somebody renames it; a page may say it in its reader's language. */
    public static final String DEFAULT_NAME = "Watchlist";

    public static final int MOST_ITEMS = 200;
    public static final int LONGEST_NAME = 60;

    public Watchlist {
        symbols = List.copyOf(symbols);
        require(id.matches("[a-z0-9-]{1,40}"), "a list's id is 1 to 40 of a-z, 0-9 and '-', got '%s'", id);
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "a list's name is 1 to 60 characters without control characters, got '%s'",
                name);
        require(symbols.size() <= MOST_ITEMS, "a list holds at most 200 assets, got %s", symbols.size());
        require(
                symbols.stream().distinct().count() == symbols.size(),
                "an asset stands once in a list, got %s",
                symbols);
    }

    /** Whether nobody has named the default list yet. */
    public boolean isUnnamed() {
        return id.equals(DEFAULT_ID) && name.equals(DEFAULT_NAME);
    }
}
