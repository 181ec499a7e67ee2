package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.JsonBody;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;

/** {@code {"name": "Tech", "symbols": ["AAPL", "MSFT"]}}. */
record WatchlistBody(String name, List<Symbol> symbols) {
    static WatchlistBody of(Context ctx, Catalogue catalogue) throws IOException {
        JsonBody body = JsonBody.of(ctx, "name", "symbols");
        return new WatchlistBody(name(body.text("name")), symbols(body.texts("symbols"), catalogue));
    }

    private static String name(String name) {
        boolean fits = !name.isBlank()
                && name.length() <= Watchlist.LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            String rule = "1 to " + Watchlist.LONGEST_NAME + " characters without control characters";
            throw JsonBody.bad("name", "must be " + rule + ", got " + Problem.quoted(name), List.of(rule));
        }
        return name.strip();
    }

    private static List<Symbol> symbols(List<String> names, Catalogue catalogue) {
        if (names.size() > Watchlist.MOST_ITEMS) {
            String most = "at most " + Watchlist.MOST_ITEMS + " symbols";
            throw JsonBody.bad("symbols", "must hold " + most + ", got " + names.size(), List.of(most));
        }
        var symbols = new LinkedHashSet<Symbol>();
        for (String name : names) {
            Symbol symbol = catalogue
                    .find(name)
                    .orElseThrow(() -> JsonBody.bad(
                            "symbols",
                            "names the unknown asset " + Problem.quoted(name),
                            catalogue.closeMatches(name).stream()
                                    .map(Symbol::value)
                                    .toList()))
                    .symbol();
            if (!symbols.add(symbol)) {
                throw JsonBody.bad("symbols", "names " + symbol + " twice", List.of());
            }
        }
        return List.copyOf(symbols);
    }
}
