package io.financialdashboard.adapters.mockfeed;

import io.financialdashboard.domain.kernel.Asset;
import java.util.Locale;

/** The traits of each market and of the assets that differ from it. Figures are round, from the years 2015 to 2024. */
final class TraitTable {
    private static final Traits DOLLAR =
            new Traits(0.08, "dollar", 0.2, 0.68, 0, 0.75, 0.35, 0, 6, 2.5, 0.25, 0.5, 5e9, 14, 0.00006);
    private static final Traits CROSS =
            new Traits(0.08, "cross", 0, 0, 0, 0.75, 0.35, 0, 6, 2.5, 0.25, 0.5, 1e9, 10, 0.0001);
    private static final Traits COIN =
            new Traits(0.80, "coins", 0.25, 0.72, 0, 0.80, 0.4, 0, 8, 2.5, 0.3, 0.4, 4e8, 20, 0.0002);
    private static final Traits SHARE =
            new Traits(0.30, "shares", 0.28, 0.60, 0, 0.80, 0.45, -0.35, 5, 3, 0.35, 0.6, 6e9, 16, 0.00008);
    private static final Traits METAL =
            new Traits(0.25, "precious", 0.15, 0.35, 0.68, 0.75, 0.35, 0, 6, 2.5, 0.25, 0.6, 1e9, 12, 0.0003);
    private static final Traits OIL =
            new Traits(0.35, "energy", 0.20, 0.35, 0.88, 0.80, 0.15, 0, 6, 2.5, 0.25, 0.5, 3e9, 14, 0.0004);

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
        Traits traits = base.equals("USD") ? DOLLAR : quote.equals("USD") ? DOLLAR.facing(-1) : CROSS;
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
                : symbol.startsWith("XAG") ? METAL.volatility(0.28) : METAL;
    }
}
