package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.domain.kernel.Symbol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one socket has subscribed to, as a set of channels: {@code quotes} (of all assets), {@code quotes:AAPL},
 * {@code candles:BTC/USDT@15m}, {@code stats}, {@code news}, {@code alerts}, {@code pulse}.
 *
 * @param topics with {@link Topic#QUOTES} for the quotes of all assets
 * @param quotes whose quotes are wanted one by one
 */
record Subscription(Set<Topic> topics, Set<Symbol> quotes, Set<Subject.Bars> bars) {
    static final Subscription NONE = new Subscription(Set.of(), Set.of(), Set.of());

    Subscription {
        topics = Set.copyOf(topics);
        quotes = Set.copyOf(quotes);
        bars = Set.copyOf(bars);
    }

    Subscription with(Subscription more) {
        return new Subscription(union(topics, more.topics), union(quotes, more.quotes), union(bars, more.bars));
    }

    Subscription without(Subscription fewer) {
        return new Subscription(
                difference(topics, fewer.topics), difference(quotes, fewer.quotes), difference(bars, fewer.bars));
    }

    /** What the hub sends for it: each event at most once, whichever channels it belongs to. */
    StreamFilter filter() {
        if (topics.contains(Topic.QUOTES)) {
            return StreamFilter.of(Set.of(), bars, topics);
        }
        if (quotes.isEmpty()) {
            // Bars alone bring word of their own assets, not of all.
            Set<Symbol> drawn = bars.stream().map(Subject.Bars::symbol).collect(Collectors.toSet());
            return StreamFilter.of(drawn, bars, topics);
        }
        Set<Topic> withQuotes = EnumSet.of(Topic.QUOTES);
        withQuotes.addAll(topics);
        return StreamFilter.of(quotes, bars, withQuotes);
    }

    /** The channels by name, in an order that does not depend on when they came. */
    List<String> channels() {
        List<String> names = new ArrayList<>();
        topics.stream().sorted().map(Topic::id).forEach(names::add);
        quotes.stream().sorted().map(symbol -> Topic.QUOTES.id() + ":" + symbol).forEach(names::add);
        bars.stream().map(one -> "candles:" + one.text()).sorted().forEach(names::add);
        return List.copyOf(names);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> Set<T> difference(Set<T> some, Set<T> others) {
        Set<T> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
