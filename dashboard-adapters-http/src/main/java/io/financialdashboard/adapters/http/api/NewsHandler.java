package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.BytesCache;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.ArticleJson;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.Tables;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.adapters.http.request.TimeParameter;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.financialdashboard.domain.news.port.in.Article;
import io.financialdashboard.domain.news.port.in.Impact;
import io.financialdashboard.domain.news.port.in.Importance;
import io.financialdashboard.domain.news.port.in.News;
import io.financialdashboard.domain.news.port.in.NewsQuery;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/news?market=&symbol=&importance=&impact=&limit=&before=&format=}: articles, newest first. */
public final class NewsHandler implements Handler {
    private static final int MOST_ARTICLES = 200;
    private static final int USUAL_ARTICLES = 20;
    private static final List<String> IMPORTANCES =
            Arrays.stream(Importance.values()).map(Importance::id).toList();
    private static final List<String> IMPACTS =
            Arrays.stream(Impact.values()).map(Impact::id).toList();
    private final News news;
    private final MarketData marketData;
    private final BytesCache cache;

    public NewsHandler(News news, MarketData marketData, BytesCache cache) {
        this.news = news;
        this.marketData = marketData;
        this.cache = cache;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters parameters =
                Parameters.ofTable(ctx, "market", "symbol", "importance", "impact", "limit", "before", "format");
        var wanted = new Wanted(query(parameters), TableFormat.of(parameters, Accept.of(ctx)));
        Answer.send(ctx, cache.get(wanted, () -> encode(wanted)), Answer.REVALIDATE, "Accept, Accept-Encoding");
    }

    private NewsQuery query(Parameters parameters) {
        Optional<Market> market = AssetParameter.market(parameters);
        Optional<Asset> asset = parameters
                .text("symbol")
                .map(name -> AssetParameter.asset(marketData.catalogue(), market, name, "symbol"));
        Optional<Importance> importance = parameters.choice("importance", Importance::find, IMPORTANCES);
        Optional<Impact> impact = parameters.choice("impact", Impact::find, IMPACTS);
        Optional<Instant> before = TimeParameter.instant(parameters, "before");
        int limit = parameters.whole("limit", 1, MOST_ARTICLES, USUAL_ARTICLES);
        return new NewsQuery(market, asset.map(Asset::symbol), importance, impact, before, limit);
    }

    private Representation encode(Wanted wanted) {
        List<Article> articles = news.articles(wanted.query());
        return wanted.format().represent(Tables.news(), articles, () -> nested(articles));
    }

    private byte[] nested(List<Article> articles) {
        Instant lastUpdated = marketData.lastUpdated();
        return Json.array(
                json -> articles.forEach(article -> json.object(() -> ArticleJson.write(json, article, lastUpdated))));
    }

    private record Wanted(NewsQuery query, TableFormat format) {}
}
