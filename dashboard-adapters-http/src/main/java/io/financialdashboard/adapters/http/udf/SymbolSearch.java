package io.financialdashboard.adapters.http.udf;

import io.financialdashboard.adapters.http.interop.AssetNames;
import io.financialdashboard.adapters.http.interop.Instrument;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What {@code /udf/search} looks for.
 *
 * @param query    what somebody has typed; nothing finds everything
 * @param type     a {@link Instrument#type kind}, or empty for all
 * @param exchange a market's name, or empty for all
 */
record SymbolSearch(String query, String type, String exchange, int limit) {
    private static final int USUAL_RESULTS = 30;
    private static final int MOST_RESULTS = 1000;
    private static final int NOT_FOUND = Integer.MAX_VALUE;
    /** What is found in a name for people comes after all that is found in a symbol. */
    private static final int IN_THE_DESCRIPTION = 1000;

    static SymbolSearch of(Parameters parameters) {
        return new SymbolSearch(
                parameters.text("query").orElse(""),
                parameters.text("type").orElse(""),
                parameters.text("exchange").orElse(""),
                parameters.whole("limit", 1, MOST_RESULTS, USUAL_RESULTS));
    }

    /** The best first: those whose symbol begins as the query does, then those that have it further behind. */
    List<Asset> in(Catalogue catalogue) {
        return catalogue.assets().stream()
                .filter(asset ->
                        type.isEmpty() || Instrument.type(asset.market()).equalsIgnoreCase(type))
                .filter(asset -> exchange.isEmpty()
                        || AssetNames.exchange(asset.market()).equalsIgnoreCase(exchange))
                .filter(asset -> distance(asset) != NOT_FOUND)
                .sorted(Comparator.comparingInt(this::distance))
                .limit(limit)
                .toList();
    }

    private int distance(Asset asset) {
        int inSymbol = bare(AssetNames.full(asset)).indexOf(bare(query));
        int afterExchange = bare(asset.symbol().value()).indexOf(bare(query));
        int inName = asset.displayName()
                .toUpperCase(Locale.ROOT)
                .indexOf(query.strip().toUpperCase(Locale.ROOT));
        if (afterExchange >= 0) {
            return afterExchange;
        }
        if (query.contains(":") && inSymbol >= 0) {
            return inSymbol;
        }
        return inName >= 0 ? IN_THE_DESCRIPTION + inName : NOT_FOUND;
    }

    /** BTC/USDT, btc-usdt and BTCUSDT are the same to who types them. */
    private static String bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s/._-]", "");
    }

    static byte[] json(List<Instrument> found) {
        return Json.array(json -> found.forEach(one -> json.object(() -> result(json, one))));
    }

    private static void result(JsonWriter json, Instrument instrument) {
        json.text("symbol", instrument.asset().symbol().value())
                .text("full_name", AssetNames.full(instrument.asset()))
                .text("ticker", instrument.asset().symbol().value())
                .text("description", instrument.description())
                .text("exchange", instrument.exchange())
                .text("type", instrument.type());
    }
}
