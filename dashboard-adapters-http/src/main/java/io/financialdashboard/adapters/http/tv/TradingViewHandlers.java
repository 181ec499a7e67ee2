package io.financialdashboard.adapters.http.tv;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.interop.Instrument;
import io.financialdashboard.adapters.http.interop.QuotesJson;
import io.financialdashboard.adapters.http.interop.StatusAnswers;
import io.financialdashboard.adapters.http.interop.SymbolColumns;
import io.financialdashboard.adapters.http.interop.TradingViewNames;
import io.financialdashboard.adapters.http.interop.TradingWeeks;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /tv/…}: groups of symbols, what they are, and their quotes. */
public final class TradingViewHandlers {
    /** A group's name begins with that of whoever offers it, since all brokers share one space of names. */
    private static final String GROUP_PREFIX = "dashboard_";

    private final MarketData marketData;
    private final TradingWeeks weeks;
    private final TradingViewNames names;
    private final QuotesJson quotes;

    public TradingViewHandlers(MarketData marketData, TradingWeeks weeks, TradingViewNames names) {
        this.marketData = marketData;
        this.weeks = weeks;
        this.names = names;
        this.quotes = new QuotesJson(marketData, names::find);
    }

    /** Nobody has an account here, and a token that nobody asks for would only look like protection. */
    public void authorize(Context ctx) throws IOException {
        StatusAnswers.error(
                ctx,
                Problem.of(
                        ProblemType.CONFLICT,
                        "no authorization is needed: the data are open to everybody who reaches this server"));
    }

    /** {@code {"s":"ok","d":{"groups":[{"id":"dashboard_forex"}]}}}: a group for each market that has assets. */
    public void groups(Context ctx) throws IOException {
        send(ctx, Json.object(json -> {
            json.text("s", "ok");
            json.object(
                    "d",
                    () -> json.array(
                            "groups", () -> groups().forEach(group -> json.object(() -> json.text("id", group)))));
        }));
    }

    public void symbolInfo(Context ctx) throws IOException {
        Optional<Market> market =
                Parameters.lenient(ctx, "group").choice("group", TradingViewHandlers::market, groups());
        List<Instrument> instruments =
                market.map(marketData.catalogue()::assets).orElseGet(marketData.catalogue()::assets).stream()
                        .map(asset -> Instrument.of(asset, marketData, weeks))
                        .toList();
        send(ctx, SymbolColumns.tradingView(instruments, names));
    }

    public void quotes(Context ctx) throws IOException {
        send(ctx, quotes.of(Parameters.lenient(ctx, "symbols")));
    }

    private List<String> groups() {
        return Arrays.stream(Market.values())
                .filter(market -> !marketData.catalogue().assets(market).isEmpty())
                .map(market -> GROUP_PREFIX + market.id())
                .toList();
    }

    private static Optional<Market> market(String group) {
        return group.startsWith(GROUP_PREFIX) ? Market.find(group.substring(GROUP_PREFIX.length())) : Optional.empty();
    }

    private void send(Context ctx, byte[] json) throws IOException {
        ctx.header("Data-Source", marketData.source().id());
        Answer.send(ctx, Representation.json(json));
    }
}
