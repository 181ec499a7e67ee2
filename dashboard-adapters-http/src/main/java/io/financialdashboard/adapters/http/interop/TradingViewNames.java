package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that TradingView's data integration allows, capitals, digits, {@code .} and {@code _}: one for every asset of
 * a catalogue, and the way back. BTC/USDT is {@code BTCUSDT}, BRK-B is {@code BRK_B}; of two assets that would have the
 * same name the later one is numbered, {@code EURUSD_2}. Immutable.
 */
public final class TradingViewNames {
    private final Catalogue catalogue;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<Symbol, String> names = new HashMap<>();

    public TradingViewNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Asset asset : catalogue.assets()) {
            String name = free(plain(asset.symbol()));
            assets.put(name, asset);
            names.put(asset.symbol(), name);
        }
    }

    /** @throws IllegalArgumentException if the catalogue has no such asset */
    public String of(Asset asset) {
        String name = names.get(asset.symbol());
        if (name == null) {
            throw new IllegalArgumentException("no asset " + asset.symbol() + " in the catalogue");
        }
        return name;
    }

    /** The asset of that name, or of any other that {@link AssetNames} knows. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name.strip())).or(() -> AssetNames.find(catalogue, name));
    }

    /** The asset of the parameter {@code symbol}, or a problem with close matches. */
    public Asset required(Parameters parameters) {
        String name = parameters
                .text("symbol")
                .orElseThrow(() -> Problem.parameter("symbol", "parameter 'symbol' is missing", List.of())
                        .asException());
        return find(name).orElseThrow(() -> AssetNames.unknown(name, catalogue).asException());
    }

    private String free(String name) {
        String numbered = name;
        for (int i = 2; assets.containsKey(numbered); i++) {
            numbered = name + "_" + i;
        }
        return numbered;
    }

    private static String plain(Symbol symbol) {
        return symbol.value().toUpperCase(Locale.ROOT).replace("/", "").replace('-', '_');
    }
}
