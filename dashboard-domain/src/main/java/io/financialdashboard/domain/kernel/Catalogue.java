package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** All assets of one dashboard, in the order in which they are shown. A symbol is unique in it. Immutable. */
public final class Catalogue {
    private final SequencedMap<Symbol, Asset> assets = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a symbol appears twice */
    public Catalogue(Collection<Asset> assets) {
        for (Asset asset : assets) {
            Asset earlier = this.assets.putIfAbsent(asset.symbol(), asset);
            require(earlier == null, "a symbol must appear once in a catalogue, got %s twice", asset.symbol());
        }
    }

    public List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    public List<Asset> assets(Market market) {
        return assets.values().stream()
                .filter(asset -> asset.market() == market)
                .toList();
    }

    public Optional<Asset> find(Symbol symbol) {
        return Optional.ofNullable(assets.get(symbol));
    }

    /** @throws IllegalArgumentException if the catalogue has no such asset */
    public Asset get(Symbol symbol) {
        return find(symbol).orElseThrow(() -> new IllegalArgumentException("no asset " + symbol + " in the catalogue"));
    }

    /**
     * The asset of that market as people and programs spell it: exactly ({@code BRK-B}), with a dash for the slash
     * ({@code BTC-USDT}), or without the slash ({@code BTCUSDT}); and if nothing is called so, in any case ({@code
     * btcusdt}).
     */
    public Optional<Asset> find(Market market, String spelling) {
        return find(spelling, asset -> asset.market() == market);
    }

    /** As {@link #find(Market, String)}, in any market. */
    public Optional<Asset> find(String spelling) {
        return find(spelling, asset -> true);
    }

    private Optional<Asset> find(String spelling, Predicate<Asset> within) {
        if (!Symbol.isValid(spelling)) {
            return Optional.empty();
        }
        return find(new Symbol(spelling))
                .filter(within)
                .or(() -> find(new Symbol(spelling.replace('-', '/'))).filter(within))
                .or(() -> first(within.and(asset -> withoutSlash(asset).equals(spelling))))
                .or(() -> findInAnyCase(spelling, within));
    }

    private Optional<Asset> findInAnyCase(String spelling, Predicate<Asset> within) {
        return first(within.and(asset -> asset.symbol().value().equalsIgnoreCase(spelling)))
                .or(() ->
                        first(within.and(asset -> asset.symbol().value().equalsIgnoreCase(spelling.replace('-', '/')))))
                .or(() -> first(within.and(asset -> withoutSlash(asset).equalsIgnoreCase(spelling))));
    }

    private Optional<Asset> first(Predicate<Asset> wanted) {
        return assets.values().stream().filter(wanted).findFirst();
    }

    /** Up to five symbols that look like what was asked for, in any case and with or without slash; the closest first. */
    public List<Symbol> closeMatches(String spelling) {
        return Spelling.closest(bare(spelling), assets.keySet(), symbol -> bare(symbol.value()));
    }

    /**
     * This catalogue with more assets behind.
     *
     * @throws IllegalArgumentException if a symbol appears twice then
     */
    public Catalogue with(Collection<Asset> more) {
        List<Asset> all = new ArrayList<>(assets.values());
        all.addAll(more);
        return new Catalogue(all);
    }

    private static String withoutSlash(Asset asset) {
        return asset.symbol().value().replace("/", "");
    }

    private static String bare(String spelling) {
        String cut = spelling.length() > 32 ? spelling.substring(0, 32) : spelling;
        return cut.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
