package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a request for a stream asks for. */
record StreamParameters(StreamFilter filter, Optional<EventId> lastEventId) {
    private static final int MOST_BARS = 100;

    static StreamParameters of(Context ctx, MarketData marketData) {
        Parameters parameters = Parameters.of(ctx, "symbols", "candles", "topics", "last_event_id");
        Set<Symbol> symbols = parameters.list("symbols").stream()
                .map(name -> AssetParameter.asset(marketData.catalogue(), Optional.empty(), name, "symbols")
                        .symbol())
                .collect(Collectors.toSet());
        Set<Subject.Bars> bars = new HashSet<>();
        parameters.list("candles").forEach(pair -> bars.add(bars(pair, marketData, "candles")));
        requireFew(bars, "candles");
        // The browser sends the header by itself when it reconnects; the query serves who connects anew.
        Optional<EventId> last = Optional.ofNullable(ctx.header("Last-Event-ID"))
                .filter(text -> !text.isBlank())
                .or(() -> parameters.text("last_event_id"))
                .flatMap(EventId::parse);
        return new StreamParameters(StreamFilter.of(symbols, bars, topics(parameters)), last);
    }

    private static Set<Topic> topics(Parameters parameters) {
        List<String> names = parameters.list("topics");
        Set<Topic> topics = names.isEmpty() ? EnumSet.copyOf(Topic.USUAL) : EnumSet.noneOf(Topic.class);
        for (String name : names) {
            topics.add(Topic.find(name)
                    .orElseThrow(() -> bad("topics", "has no topic " + Problem.quoted(name), Topic.ids())));
        }
        return topics;
    }

    /** Throws {@code ProblemException} if these are more series than one client may follow. */
    static void requireFew(Set<Subject.Bars> bars, String parameter) {
        if (bars.size() > MOST_BARS) {
            throw bad(parameter, "names " + bars.size() + " series", List.of("1 to " + MOST_BARS + " series"));
        }
    }

    /** What {@code BTC/USDT@15m} names. */
    static Subject.Bars bars(String pair, MarketData marketData, String parameter) {
        int at = pair.lastIndexOf('@');
        if (at < 1) {
            throw bad(parameter, "lists symbol@interval, got " + Problem.quoted(pair), List.of("BTC/USDT@15m"));
        }
        Asset asset = AssetParameter.asset(marketData.catalogue(), Optional.empty(), pair.substring(0, at), parameter);
        Set<Interval> offered = marketData.intervals(asset.symbol());
        String id = pair.substring(at + 1);
        Interval interval = Interval.find(id)
                .filter(offered::contains)
                .orElseThrow(() -> bad(
                        "candles",
                        "has no interval " + Problem.quoted(id) + " of " + asset.symbol(),
                        offered.stream().sorted().map(Interval::id).toList()));
        return new Subject.Bars(asset.symbol(), interval);
    }

    private static RuntimeException bad(String name, String rule, List<String> allowed) {
        return Problem.parameter(name, "parameter '" + name + "' " + rule, allowed)
                .asException();
    }
}
