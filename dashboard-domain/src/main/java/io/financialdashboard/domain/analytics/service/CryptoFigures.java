package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.DollarValue;
import io.financialdashboard.domain.analytics.port.in.MarketStatistics.Crypto;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.List;
import java.util.OptionalDouble;

/** Bitcoin's share of the market value of those listed coins of which the units are known (MARKET-RULES 17). */
record CryptoFigures() implements OwnFiguresRule {
    @Override
    public Crypto now(Quotes quotes) {
        List<AssetQuote> counted =
                quotes.all().stream().filter(quote -> value(quote).isPresent()).toList();
        OptionalDouble all = quotes.marketCap();
        OptionalDouble bitcoin = TradedAs.BITCOIN
                .in(new Quotes(counted))
                .map(CryptoFigures::value)
                .orElse(OptionalDouble.empty());
        List<Symbol> listed =
                counted.stream().map(quote -> quote.asset().symbol()).toList();
        // Only a feed that knows every coin there is could give the dominance.
        return new Crypto(share(bitcoin, all), listed, OptionalDouble.empty());
    }

    private static OptionalDouble share(OptionalDouble part, OptionalDouble all) {
        return part.isPresent() && all.isPresent() && all.getAsDouble() > 0
                ? OptionalDouble.of(100 * part.getAsDouble() / all.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble value(AssetQuote quote) {
        return DollarValue.outstanding(quote.asset(), quote.quote().price());
    }
}
