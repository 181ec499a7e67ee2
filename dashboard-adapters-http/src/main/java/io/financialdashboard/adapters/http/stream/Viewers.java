package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many open streams look at what. Whoever names assets looks at these and at their markets; whoever is told all prices
 * and names none looks at every market and at no asset above others. Counted anew for each question: a stream that is
 * opened or closed pays nothing for it. Not safe for use by many threads.
 */
public final class Viewers {
    private final Catalogue catalogue;
    private final Map<Symbol, Integer> byAsset = new HashMap<>();
    private final Map<Market, Integer> byMarket = new EnumMap<>(Market.class);

    Viewers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(StreamFilter filter, int streams) {
        Set<Market> markets = filter.wantsAll() ? EnumSet.allOf(Market.class) : EnumSet.noneOf(Market.class);
        for (Symbol symbol : filter.named()) {
            byAsset.merge(symbol, streams, Integer::sum);
            catalogue.find(symbol).map(Asset::market).ifPresent(markets::add);
        }
        markets.forEach(market -> byMarket.merge(market, streams, Integer::sum));
    }

    public int of(Symbol asset) {
        return byAsset.getOrDefault(asset, 0);
    }

    public int of(Market market) {
        return byMarket.getOrDefault(market, 0);
    }
}
