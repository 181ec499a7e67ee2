package io.financialdashboard.adapters.replay;

import static io.financialdashboard.testkit.AssetBuilder.asset;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.util.ArrayList;
import java.util.List;

/** A catalogue like the one that a dashboard has when nobody gives it another. */
final class DefaultAssets {
    private DefaultAssets() {}

    static Catalogue catalogue() {
        List<Asset> assets = new ArrayList<>();
        List.of("EUR/USD", "GBP/USD", "AUD/USD", "USD/CAD", "USD/CHF")
                .forEach(symbol -> assets.add(of(symbol, Market.FOREX, Calendars.FOREX, 5)));
        assets.add(of("USD/JPY", Market.FOREX, Calendars.FOREX, 3));
        List.of("BTC/USDT", "ETH/USDT").forEach(symbol -> assets.add(of(symbol, Market.CRYPTO, Calendars.CRYPTO, 2)));
        List.of("AAPL", "MSFT", "GOOGL")
                .forEach(symbol -> assets.add(of(symbol, Market.STOCKS, Calendars.US_EQUITIES, 2)));
        assets.add(of("XAUUSD", Market.COMMODITIES, Calendars.METALS_ENERGY, 2));
        assets.add(asset("USOIL", Market.COMMODITIES, Calendars.named(Calendars.METALS_ENERGY))
                .mayBeNegative()
                .build());
        return new Catalogue(assets);
    }

    private static Asset of(String symbol, Market market, String calendar, int scale) {
        return asset(symbol, market, Calendars.named(calendar)).scale(scale).build();
    }
}
