package io.financialdashboard.adapters.mockfeed;

import static io.financialdashboard.testkit.AssetBuilder.asset;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.util.List;

/** The twenty-four assets of the product, with round reference prices. */
final class TestMarkets {
    static final long SEED = 20_240_101;

    private TestMarkets() {}

    static Catalogue catalogue() {
        return new Catalogue(List.of(
                forex("EUR/USD", 5, 1.085),
                forex("GBP/USD", 5, 1.27),
                forex("USD/JPY", 3, 150),
                forex("AUD/USD", 5, 0.66),
                forex("USD/CAD", 5, 1.36),
                forex("USD/CHF", 5, 0.88),
                crypto("BTC/USDT", 2, 65_000),
                crypto("ETH/USDT", 2, 3_200),
                crypto("BNB/USDT", 2, 580),
                crypto("SOL/USDT", 2, 150),
                crypto("XRP/USDT", 4, 0.6),
                crypto("ADA/USDT", 4, 0.45),
                stock("AAPL", 190),
                stock("MSFT", 420),
                stock("GOOGL", 165),
                stock("AMZN", 185),
                stock("TSLA", 240),
                stock("META", 500),
                commodity("XAUUSD", 2, 2_350),
                commodity("XAGUSD", 3, 28),
                commodity("USOIL", 2, 78),
                commodity("UKOIL", 2, 82),
                commodity("XPTUSD", 2, 980),
                commodity("XPDUSD", 2, 1_000)));
    }

    static Asset forex(String symbol, int scale, double reference) {
        return asset(symbol, Market.FOREX, Calendars.named("forex"))
                .scale(scale)
                .reference(reference)
                .build();
    }

    static Asset crypto(String symbol, int scale, double reference) {
        return asset(symbol, Market.CRYPTO, Calendars.named("crypto-24x7"))
                .scale(scale)
                .reference(reference)
                .build();
    }

    static Asset stock(String symbol, double reference) {
        return asset(symbol, Market.STOCKS, Calendars.named("us-equities"))
                .reference(reference)
                .build();
    }

    static Asset commodity(String symbol, int scale, double reference) {
        return asset(symbol, Market.COMMODITIES, Calendars.named("metals-energy"))
                .scale(scale)
                .reference(reference)
                .build();
    }
}
