package io.financialdashboard.adapters.http.request;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Markets and assets by the names that people and programs give them; an unknown one is a 404 with close matches. */
public final class AssetParameter {
    private static final List<String> MARKETS =
            Arrays.stream(Market.values()).map(Market::id).toList();

    private AssetParameter() {}

    /** The asset of the path {@code …/{market}/<symbol>}. */
    public static Asset ofPath(Context ctx, Catalogue catalogue) {
        Market market = market(ctx.pathParam("market"));
        return asset(catalogue, Optional.of(market), ctx.pathParam("symbol"), "symbol");
    }

    public static Optional<Market> market(Parameters parameters) {
        return parameters.text("market").map(AssetParameter::market);
    }

    public static Market market(String name) {
        return Market.find(name)
                .orElseThrow(() -> Problem.about(
                                ProblemType.NOT_FOUND, "market", "there is no market " + Problem.quoted(name), MARKETS)
                        .asException());
    }

    /** The asset of that spelling, in that market where one is named. */
    public static Asset asset(Catalogue catalogue, Optional<Market> market, String spelling, String parameter) {
        Optional<Asset> found = market.isPresent() ? catalogue.find(market.get(), spelling) : catalogue.find(spelling);
        return found.orElseThrow(() -> {
            String where = market.map(one -> " in " + one.id()).orElse("");
            List<String> close =
                    catalogue.closeMatches(spelling).stream().map(Symbol::value).toList();
            String detail = "there is no asset " + Problem.quoted(spelling) + where
                    + (close.isEmpty() ? "" : "; close matches are listed under 'allowed'");
            return Problem.about(ProblemType.NOT_FOUND, parameter, detail, close)
                    .asException();
        });
    }
}
