package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.WatchlistJson;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.AssetParameter;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.account.port.in.UnknownWatchlistException;
import io.financialdashboard.domain.account.port.in.Watchlist;
import io.financialdashboard.domain.account.port.in.WatchlistStoreException;
import io.financialdashboard.domain.account.port.in.Watchlists;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Symbol;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** {@code /api/watchlists} and below: the lists, read and edited. */
public final class WatchlistsHandlers {
    private final Watchlists watchlists;
    private final Catalogue catalogue;

    public WatchlistsHandlers(Watchlists watchlists, Catalogue catalogue) {
        this.watchlists = watchlists;
        this.catalogue = catalogue;
    }

    public void all(Context ctx) throws IOException {
        check(ctx);
        byte[] body = Json.array(json ->
                watchlists.lists().forEach(list -> json.object(() -> WatchlistJson.list(json, list))));
        Answer.send(ctx, Representation.json(body));
    }

    public void one(Context ctx) throws IOException {
        check(ctx);
        Answer.send(ctx, representation(existing(ctx)));
    }

    public void create(Context ctx) throws IOException {
        check(ctx);
        WatchlistBody body = WatchlistBody.of(ctx, catalogue);
        Watchlist created = changed(() -> watchlists.create(body.name(), body.symbols()));
        ctx.header("Location", "/api/watchlists/" + created.id());
        answer(ctx, 201, created);
    }

    public void replace(Context ctx) throws IOException {
        check(ctx);
        Watchlist old = existing(ctx);
        WatchlistBody body = WatchlistBody.of(ctx, catalogue);
        answer(ctx, 200, changed(() -> watchlists.replace(old.id(), body.name(), body.symbols())));
    }

    public void delete(Context ctx) {
        check(ctx);
        Watchlist old = existing(ctx);
        changed(() -> watchlists.delete(old.id()));
        ctx.status(204);
    }

    public void addItem(Context ctx) throws IOException {
        check(ctx);
        Symbol symbol = AssetParameter.ofPath(ctx, catalogue).symbol();
        Watchlist old = existing(ctx);
        answer(ctx, 200, changed(() -> watchlists.add(old.id(), symbol)));
    }

    public void removeItem(Context ctx) throws IOException {
        check(ctx);
        Symbol symbol = AssetParameter.ofPath(ctx, catalogue).symbol();
        Watchlist old = existing(ctx);
        answer(ctx, 200, changed(() -> watchlists.remove(old.id(), symbol)));
    }

    private static void check(Context ctx) {
        Parameters.of(ctx);
        Accept.of(ctx).require(List.of(Representation.JSON));
    }

    private Watchlist existing(Context ctx) {
        String id = ctx.pathParam("id");
        return watchlists.find(id).orElseThrow(() -> missing(id));
    }

    private RuntimeException missing(String id) {
        List<String> known = watchlists.lists().stream().map(Watchlist::id).toList();
        return Problem.about(ProblemType.NOT_FOUND, "id", "there is no watchlist " + Problem.quoted(id), known)
                .asException();
    }

    /** What the lists refuse although it is well-formed is a conflict with their state. */
    private <T> T changed(Supplier<T> change) {
        try {
            return change.get();
        } catch (UnknownWatchlistException deletedMeanwhile) {
            throw Refusals.missing(deletedMeanwhile);
        } catch (IllegalArgumentException refused) {
            throw Refusals.conflict(refused);
        } catch (WatchlistStoreException notKept) {
            throw Refusals.notKept("lists", notKept.reason(), notKept);
        }
    }

    private static void answer(Context ctx, int status, Watchlist list) throws IOException {
        ctx.status(status).header("Cache-Control", "no-store");
        Answer.write(ctx, Representation.JSON, representation(list).plain());
    }

    private static Representation representation(Watchlist list) {
        return Representation.json(Json.object(json -> WatchlistJson.list(json, list)));
    }
}
