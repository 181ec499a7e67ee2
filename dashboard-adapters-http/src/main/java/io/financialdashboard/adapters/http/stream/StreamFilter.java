package io.financialdashboard.adapters.http.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Interner;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What one client wants. Two clients with equal filters are sent the same bytes.
 *
 * @param symbols whose quotes are wanted; empty for all
 * @param bars    which bars are wanted
 * @param trades  whether what is wanted are the lines of trades and best prices, and nothing else
 * @param hash    of the filter's text, 8 hexadecimal digits: the end of every event's id
 */
record StreamFilter(Set<Symbol> symbols, Set<Subject.Bars> bars, Set<Topic> topics, boolean trades, String hash) {
    /** The trades and best prices of all assets. */
    static final StreamFilter TRADES = new StreamFilter(Set.of(), Set.of(), Set.of(), true, "00000000");

    /** Thousands of clients want the same, and at each event all of them are compared: one object is equal at once. */
    private static final Interner<StreamFilter> FILTERS = Interner.newWeakInterner();

    StreamFilter {
        symbols = Set.copyOf(symbols);
        bars = Set.copyOf(bars);
        topics = Set.copyOf(topics);
    }

    static StreamFilter of(Set<Symbol> symbols, Set<Subject.Bars> bars, Set<Topic> topics) {
        String text = new TreeSet<>(symbols)
                + bars.stream().map(Subject.Bars::text).sorted().collect(Collectors.joining(",", "|", "|"))
                + new TreeSet<>(topics);
        var crc = new CRC32C();
        crc.update(text.getBytes(UTF_8));
        return FILTERS.intern(new StreamFilter(symbols, bars, topics, false, String.format("%08x", crc.getValue())));
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Whether no event can come of it, not even one that concerns everybody. */
    boolean isNothing() {
        return topics.isEmpty() && bars.isEmpty();
    }

    /** The assets that it names: those whose prices alone it wants, and those whose bars it wants. */
    Set<Symbol> named() {
        return Stream.concat(symbols.stream(), bars.stream().map(Subject.Bars::symbol))
                .collect(Collectors.toSet());
    }

    /** Whether it wants the prices of all assets and names none. */
    boolean wantsAll() {
        return named().isEmpty() && (trades || topics.contains(Topic.QUOTES));
    }

    boolean wants(Subject subject) {
        return switch (subject) {
            case Subject.Price price -> topics.contains(Topic.QUOTES) && names(price.symbol());
            case Subject.Trade trade -> trades;
            case Subject.BestPrices prices -> trades;
            case Subject.Bars wanted -> bars.contains(wanted);
            case Subject.Statistics statistics -> topics.contains(Topic.STATS);
            case Subject.News news -> topics.contains(Topic.NEWS);
            case Subject.Fired fired -> topics.contains(Topic.ALERTS);
            case Subject.Status status -> !isNothing() && (names(status.symbol()) || drawsBarsOf(status.symbol()));
            case Subject.Everyone everyone ->
                everyone == Subject.Everyone.PULSE ? topics.contains(Topic.PULSE) : !isNothing();
        };
    }

    private boolean names(Symbol symbol) {
        return symbols.isEmpty() || symbols.contains(symbol);
    }

    private boolean drawsBarsOf(Symbol symbol) {
        return bars.stream().anyMatch(one -> one.symbol().equals(symbol));
    }
}
