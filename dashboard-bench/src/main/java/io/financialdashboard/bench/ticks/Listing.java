package io.financialdashboard.bench.ticks;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** As many assets as asked for, of all four markets in turn, each on its market's calendar. */
final class Listing {
    private static final List<Market> MARKETS = List.of(Market.values());

    private Listing() {}

    static List<Asset> of(int count) {
        return IntStream.range(0, count).mapToObj(Listing::asset).toList();
    }

    private static Asset asset(int number) {
        Market market = MARKETS.get(number % MARKETS.size());
        TradingCalendar calendar = Calendars.named(calendarOf(market));
        String name = "A" + number;
        return new Asset(
                new Symbol(name),
                market,
                name,
                name,
                "USD",
                2,
                0.01,
                calendar,
                calendar,
                volumeOf(market),
                market == Market.CRYPTO ? 6 : 0,
                PriceBasis.LAST,
                false,
                false,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    private static String calendarOf(Market market) {
        return switch (market) {
            case FOREX -> "forex";
            case CRYPTO -> "crypto-24x7";
            case STOCKS -> "us-equities";
            case COMMODITIES -> "metals-energy";
        };
    }

    private static VolumeKind volumeOf(Market market) {
        return switch (market) {
            case CRYPTO -> VolumeKind.BASE;
            case STOCKS -> VolumeKind.SHARES;
            case FOREX, COMMODITIES -> VolumeKind.TICKS;
        };
    }
}
