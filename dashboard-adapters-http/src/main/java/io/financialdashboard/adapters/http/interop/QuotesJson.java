package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.json.Decimals;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.financialdashboard.adapters.http.json.QuoteJson;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.marketdata.port.in.AssetQuote;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Quotes by the names that a client has for them. A name that cannot be answered has an error of its own and spoils no other;
 * what is not known is left out, since a client would show a {@code null} as zero.
 */
public final class QuotesJson {
    private final MarketData marketData;
    private final Function<String, Optional<Asset>> names;

    /** @param names finds an asset by what it is called */
    public QuotesJson(MarketData marketData, Function<String, Optional<Asset>> names) {
        this.marketData = marketData;
        this.names = names;
    }

    /**
     * The answer to the parameter {@code symbols}.
     *
     * @throws io.financialdashboard.adapters.http.problem.ProblemException if it is missing
     */
    public byte[] of(Parameters parameters) {
        String asked = parameters
                .text("symbols")
                .orElseThrow(() -> Problem.parameter(
                                "symbols", "parameter 'symbols' is missing", List.of("names with commas between them"))
                        .asException());
        List<String> each = Arrays.asList(asked.split(",", -1));
        return Json.object(json -> {
            json.text("s", "ok");
            // Each name is given back exactly as it was asked for: by it the client knows its quote again.
            json.array("d", () -> each.forEach(name -> json.object(() -> quote(json, name))));
        });
    }

    private void quote(JsonWriter json, String name) {
        Optional<Asset> asset = names.apply(name);
        Optional<AssetQuote> quote = asset.flatMap(one -> marketData.findQuote(one.symbol()));
        json.text("s", quote.isPresent() ? "ok" : "error").text("n", name);
        if (quote.isPresent()) {
            json.object("v", () -> values(json, quote.get()));
        } else {
            String why = asset.isPresent()
                    ? "there is no price of " + asset.get().symbol() + " yet"
                    : AssetNames.unknown(name, marketData.catalogue()).detail();
            json.text("errmsg", why).object("v", () -> {});
        }
    }

    private void values(JsonWriter json, AssetQuote quote) {
        Asset asset = quote.asset();
        json.text("short_name", asset.symbol().value())
                .text("original_name", AssetNames.full(asset))
                .text("exchange", AssetNames.exchange(asset.market()))
                .text("description", asset.displayName())
                .text("type", Instrument.type(asset.market()))
                .text("currency_code", asset.quoteCurrency())
                .number("lp", quote.quote().price())
                .whole("lp_time", quote.quote().time().getEpochSecond());
        known(json, "ch", Decimals.rounded(quote.change(), asset.priceScale()));
        known(json, "chp", percent(quote));
        known(json, "prev_close_price", quote.previousClose());
        known(json, "bid", quote.quote().bid());
        known(json, "ask", quote.quote().ask());
        known(
                json,
                "spread",
                Decimals.rounded(quote.quote().ask() - quote.quote().bid(), asset.priceScale()));
        today(json, quote.today(), asset);
    }

    private static void today(JsonWriter json, Candle today, Asset asset) {
        known(json, "open_price", today.open());
        known(json, "high_price", today.high());
        known(json, "low_price", today.low());
        if (today.volume() != Candle.UNKNOWN_VOLUME) {
            json.volume("volume", today.volume(), asset.volumeScale());
        }
    }

    private static OptionalDouble percent(AssetQuote quote) {
        return quote.changePercent().isPresent()
                ? OptionalDouble.of(QuoteJson.percent(quote.changePercent().getAsDouble()))
                : OptionalDouble.empty();
    }

    private static void known(JsonWriter json, String name, OptionalDouble value) {
        value.ifPresent(number -> known(json, name, number));
    }

    private static void known(JsonWriter json, String name, double value) {
        if (Double.isFinite(value)) {
            json.number(name, value);
        }
    }
}
