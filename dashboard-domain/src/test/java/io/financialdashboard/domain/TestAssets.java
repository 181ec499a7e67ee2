package io.financialdashboard.domain;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.UnitsOutstanding;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Assets of the four markets for tests of the domain, which cannot use the testkit that is built on it. */
public final class TestAssets {
    private TestAssets() {}

    public static Asset pair(String symbol) {
        return asset(symbol, Market.FOREX, Calendars.FOREX, VolumeKind.TICKS, 0, Optional.empty());
    }

    public static Asset coin(String symbol) {
        return asset(symbol, Market.CRYPTO, Calendars.CRYPTO, VolumeKind.BASE, 6, Optional.empty());
    }

    public static Asset coin(String symbol, double units) {
        return asset(symbol, Market.CRYPTO, Calendars.CRYPTO, VolumeKind.BASE, 6, outstanding(units));
    }

    public static Asset stock(String symbol) {
        return asset(symbol, Market.STOCKS, Calendars.US_EQUITIES, VolumeKind.SHARES, 0, Optional.empty());
    }

    public static Asset stock(String symbol, double units) {
        return asset(symbol, Market.STOCKS, Calendars.US_EQUITIES, VolumeKind.SHARES, 0, outstanding(units));
    }

    public static Asset commodity(String symbol) {
        return asset(symbol, Market.COMMODITIES, Calendars.METALS_ENERGY, VolumeKind.TICKS, 0, Optional.empty());
    }

    private static Optional<UnitsOutstanding> outstanding(double units) {
        return Optional.of(new UnitsOutstanding(units, LocalDate.of(2026, 1, 1)));
    }

    private static Asset asset(
            String symbol,
            Market market,
            String calendar,
            VolumeKind kind,
            int volumeScale,
            Optional<UnitsOutstanding> outstanding) {
        int slash = symbol.indexOf('/');
        return new Asset(
                new Symbol(symbol),
                market,
                symbol,
                slash < 0 ? symbol : symbol.substring(0, slash),
                slash < 0 ? "USD" : symbol.substring(slash + 1),
                2,
                0.01,
                Calendars.named(calendar),
                Calendars.named(calendar),
                kind,
                volumeScale,
                PriceBasis.LAST,
                symbol.equals("USOIL"),
                false,
                OptionalDouble.empty(),
                outstanding,
                List.of());
    }
}
