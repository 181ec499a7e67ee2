package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.analytics.model.CurrencyStrength;
import io.financialdashboard.domain.analytics.model.DollarIndex;
import io.financialdashboard.domain.analytics.model.Finite;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A currency's pair with the dollar, whichever way round it is quoted.
 *
 * @param dollarIsBase whether the price says what a dollar is worth, as in USD/JPY, rather than what it costs
 */
record DollarPair(String currency, AssetQuote quote, boolean dollarIsBase) {
    /** The pairs of the six currencies of the dollar index, in its order; empty if one has no price of that time. */
    static Optional<List<DollarPair>> six(Quotes quotes) {
        List<DollarPair> pairs = new ArrayList<>();
        for (String currency : DollarIndex.CURRENCIES) {
            find(currency, quotes).ifPresent(pairs::add);
        }
        boolean ofOneTime =
                Quotes.areOfOneTime(pairs.stream().map(DollarPair::quote).toList());
        return ofOneTime && pairs.size() == DollarIndex.CURRENCIES.size() ? Optional.of(pairs) : Optional.empty();
    }

    /** A traded pair before a fixing, which has one price a day. */
    private static Optional<DollarPair> find(String currency, Quotes quotes) {
        return quotes.all().stream()
                .filter(quote -> isPair(quote.asset(), currency, CurrencyStrength.DOLLAR)
                        || isPair(quote.asset(), CurrencyStrength.DOLLAR, currency))
                .min(Comparator.comparing(quote -> quote.asset().fixing()))
                .map(quote -> new DollarPair(
                        currency, quote, quote.asset().baseCurrency().equals(CurrencyStrength.DOLLAR)));
    }

    private static boolean isPair(Asset asset, String base, String counted) {
        return asset.baseCurrency().equals(base) && asset.quoteCurrency().equals(counted);
    }

    /** What a dollar is worth in the currency at that price; empty unless it is above zero. */
    OptionalDouble dollarAt(double price) {
        return price > 0 ? Finite.of(dollarIsBase ? price : 1 / price) : OptionalDouble.empty();
    }

    OptionalDouble dollarNow() {
        return dollarAt(quote.quote().price());
    }

    /** Log return of the currency counted in dollars since the previous close, in percent. */
    OptionalDouble returnAgainstDollar() {
        OptionalDouble before = quote.previousClose();
        double price = quote.quote().price();
        if (before.isEmpty() || before.getAsDouble() <= 0 || price <= 0) {
            return OptionalDouble.empty();
        }
        double now = Math.log(price);
        double then = Math.log(before.getAsDouble());
        return OptionalDouble.of(100 * (dollarIsBase ? then - now : now - then));
    }
}
