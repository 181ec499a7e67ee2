package io.financialdashboard.adapters.replay.series;

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

/** What can be said of an asset that no catalogue knows: its market's habits, and what its name tells of currencies. */
final class NewAssets {
    private static final int PAIR_LENGTH = 6;
    /** Prices are money: 6,619 is written 6,619.00. */
    private static final int LEAST_DECIMALS = 2;

    /** Quote currencies that end the names of pairs, the longer first where one ends another. */
    private static final List<String> QUOTES =
            List.of("USDT", "USDC", "BUSD", "USD", "EUR", "GBP", "JPY", "BTC", "ETH");

    private NewAssets() {}

    /** An asset of whole volumes and prices in hundredths; finer scales follow from its files. */
    static Asset of(Market market, Symbol symbol) {
        Pair pair = pair(market, symbol.value());
        return new Asset(
                symbol,
                market,
                symbol.value(),
                pair.base,
                pair.quote,
                LEAST_DECIMALS,
                1,
                calendar(market),
                calendar(market),
                volumeKind(market),
                0,
                // Recorded forex is bid prices by the custom of charts; elsewhere bars are made of trades.
                market == Market.FOREX ? PriceBasis.BID : PriceBasis.LAST,
                false,
                false,
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    private static TradingCalendar calendar(Market market) {
        return Calendars.named(
                switch (market) {
                    case FOREX -> Calendars.FOREX;
                    case CRYPTO -> Calendars.CRYPTO;
                    case STOCKS -> Calendars.US_EQUITIES;
                    case COMMODITIES -> Calendars.METALS_ENERGY;
                });
    }

    private static VolumeKind volumeKind(Market market) {
        return switch (market) {
            case FOREX -> VolumeKind.TICKS;
            case CRYPTO -> VolumeKind.BASE;
            case STOCKS -> VolumeKind.SHARES;
            case COMMODITIES -> VolumeKind.CONTRACTS;
        };
    }

    private static Pair pair(Market market, String spelling) {
        if (market == Market.STOCKS) {
            return new Pair(spelling, "USD");
        }
        String name = spelling.contains("-") ? spelling.substring(0, spelling.indexOf('-')) : spelling;
        if (market == Market.FOREX && name.length() == PAIR_LENGTH) {
            return new Pair(name.substring(0, PAIR_LENGTH / 2), name.substring(PAIR_LENGTH / 2));
        }
        return QUOTES.stream()
                .filter(quote -> name.endsWith(quote) && name.length() > quote.length())
                .findFirst()
                .map(quote -> new Pair(name.substring(0, name.length() - quote.length()), quote))
                .orElse(new Pair(name, "USD"));
    }

    private record Pair(String base, String quote) {}
}
