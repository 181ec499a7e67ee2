package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a statistic needs by what it is, whatever the catalogue calls it: known by its base currency or, for
 * recorded series without one, by its symbol. Of several, the first in the catalogue that has a price is taken.
 */
enum TradedAs {
    GOLD,
    SILVER,
    WTI,
    BRENT,
    BITCOIN;

    Optional<AssetQuote> in(Quotes quotes) {
        return quotes.all().stream().filter(quote -> isA(quote.asset())).findFirst();
    }

    private boolean isA(Asset asset) {
        return asset.market() == market()
                && (names().contains(asset.baseCurrency())
                        || names().contains(asset.symbol().value().replace("/", "")));
    }

    private Market market() {
        return this == BITCOIN ? Market.CRYPTO : Market.COMMODITIES;
    }

    private Set<String> names() {
        return switch (this) {
            case GOLD -> Set.of("XAU", "XAUUSD", "GOLD");
            case SILVER -> Set.of("XAG", "XAGUSD", "SILVER");
            case WTI -> Set.of("WTI", "USOIL");
            case BRENT -> Set.of("BRENT", "UKOIL");
            case BITCOIN -> Set.of("BTC", "XBT", "BTCUSD", "BTCUSDT");
        };
    }
}
