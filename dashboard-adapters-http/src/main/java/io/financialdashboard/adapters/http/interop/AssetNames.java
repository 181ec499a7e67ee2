package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Assets by the names that charting programs have for them: any spelling of the catalogue, alone or behind the name of its
 * market, in any case. {@code BTC/USDT}, {@code BTCUSDT}, {@code btc-usdt} and {@code CRYPTO:BTC/USDT} are the same asset.
 */
public final class AssetNames {
    private AssetNames() {}

    /** What stands before the colon: the market in capitals. No exchange is claimed that the prices do not come from. */
    public static String exchange(Market market) {
        return market.id().toUpperCase(Locale.ROOT);
    }

    /** The name that is unique everywhere, for example {@code CRYPTO:BTC/USDT}. */
    public static String full(Asset asset) {
        return exchange(asset.market()) + ":" + asset.symbol();
    }

    /** The market of that name, in any case. */
    public static Optional<Market> market(String name) {
        return Market.find(name.toLowerCase(Locale.ROOT));
    }

    /** The names of all markets, in capitals. */
    public static List<String> exchanges() {
        return Arrays.stream(Market.values()).map(AssetNames::exchange).toList();
    }

    public static Optional<Asset> find(Catalogue catalogue, String name) {
        String spelling = name.strip();
        int colon = spelling.indexOf(':');
        return colon < 0
                ? catalogue.find(spelling)
                : market(spelling.substring(0, colon))
                        .flatMap(market -> catalogue.find(market, spelling.substring(colon + 1)));
    }

    /** The asset of the parameter {@code symbol}, or a problem with close matches. */
    public static Asset required(Parameters parameters, Catalogue catalogue) {
        String name = parameters
                .text("symbol")
                .orElseThrow(() -> Problem.parameter("symbol", "parameter 'symbol' is missing", List.of())
                        .asException());
        return find(catalogue, name).orElseThrow(() -> unknown(name, catalogue).asException());
    }

    /** What is said of a name that nobody here has. */
    public static Problem unknown(String name, Catalogue catalogue) {
        String spelling = name.substring(name.indexOf(':') + 1);
        List<String> close =
                catalogue.closeMatches(spelling).stream().map(Symbol::value).toList();
        return Problem.about(
                ProblemType.NOT_FOUND, "symbol", "there is no symbol " + Problem.quoted(name) + " here", close);
    }
}
