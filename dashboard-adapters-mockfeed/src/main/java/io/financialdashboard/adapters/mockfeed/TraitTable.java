package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.adapters.mockfeed.Traits.Loads;
import io.financialdashboard.adapters.mockfeed.Traits.Trading;
import io.financialdashboard.adapters.mockfeed.Traits.Turbulence;
import io.financialdashboard.domain.kernel.Asset;
import java.util.Locale;

/** The traits of each market and of the assets that differ from it. Figures are round, from the years 2015 to 2024. */
final class TraitTable {
    private static final Turbulence CALM = new Turbulence(0.75, 0.35, 0, 6, 2.5);
    private static final Turbulence NERVOUS = new Turbulence(0.80, 0.4, 0, 6, 2.5);
    private static final Turbulence FRIGHTENED = new Turbulence(0.80, 0.45, -0.35, 5, 3);

    /** The dollar in another currency. */
    private static final Traits DOLLAR =
            new Traits(0.075, 0.25, 0.5, new Loads("dollar", 0.20, 0.68, 0), CALM, new Trading(5e9, 14, 0.00006));

    /** A pair without the dollar. It is not kept in line with the pairs from which it could be computed. */
    private static final Traits CROSS =
            new Traits(0.075, 0.25, 0.5, new Loads("cross", 0, 0, 0), CALM, new Trading(1e9, 10, 0.0001));

    private static final Traits COIN =
            new Traits(0.75, 0.30, 0.4, new Loads("coins", 0.25, 0.72, 0), NERVOUS, new Trading(4e8, 20, 0.0002));
    private static final Traits SHARE =
            new Traits(0.28, 0.35, 0.6, new Loads("shares", 0.28, 0.60, 0), FRIGHTENED, new Trading(6e9, 16, 0.00008));
    private static final Traits METAL =
            new Traits(0.24, 0.25, 0.6, new Loads("precious", 0.15, 0.35, 0.68), CALM, new Trading(1e9, 12, 0.0003));
    private static final Traits OIL =
            new Traits(0.33, 0.25, 0.5, new Loads("energy", 0.20, 0.35, 0.88), NERVOUS, new Trading(3e9, 14, 0.0004));

    private TraitTable() {}

    static Traits of(Asset asset) {
        String base = asset.baseCurrency().toUpperCase(Locale.ROOT);
        return switch (asset.market()) {
            case FOREX -> pair(base, asset.quoteCurrency().toUpperCase(Locale.ROOT));
            case CRYPTO -> coin(base);
            case STOCKS -> share(asset.symbol().value());
            case COMMODITIES -> commodity(asset.symbol().value().toUpperCase(Locale.ROOT));
        };
    }

    private static Traits pair(String base, String quote) {
        Traits traits = base.equals("USD") ? DOLLAR : quote.equals("USD") ? DOLLAR.turned() : CROSS;
        boolean commodityCurrency = base.equals("AUD") || base.equals("NZD");
        return commodityCurrency ? traits.volatility(0.10) : quote.equals("CAD") ? traits.volatility(0.07) : traits;
    }

    private static Traits coin(String base) {
        return switch (base) {
            case "BTC" -> COIN.volatility(0.55).turnover(2e9);
            case "ETH" -> COIN.volatility(0.70).turnover(1.2e9);
            default -> COIN;
        };
    }

    private static Traits share(String symbol) {
        return switch (symbol) {
            case "AAPL" -> SHARE.volatility(0.27).turnover(1e10);
            case "MSFT" -> SHARE.volatility(0.25).turnover(8e9);
            case "TSLA" -> SHARE.volatility(0.45).turnover(2e10);
            case "META" -> SHARE.volatility(0.38);
            default -> SHARE;
        };
    }

    private static Traits commodity(String symbol) {
        if (symbol.contains("OIL")) {
            return OIL;
        }
        return symbol.startsWith("XAU")
                ? METAL.volatility(0.15)
                : symbol.startsWith("XAG") ? METAL.volatility(0.27) : METAL;
    }
}
