package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.request.Accept;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** An address that no route has: a page for people, a problem for programs. */
final class MissingPage {
    private static final String HTML = "text/html";

    private final Handler page;

    MissingPage(Handler page) {
        this.page = new PageHandler(page);
    }

    void answer(NotFoundResponse thrown, Context ctx) {
        if (ctx.path().startsWith("/api/") || !prefersHtml(ctx)) {
            RouteErrors.send(ctx, Problem.ofStatus(thrown.getStatus()));
            return;
        }
        try {
            page.handle(ctx);
        } catch (Exception broken) {
            RouteErrors.unexpected(broken, ctx);
        }
    }

    /** A browser names HTML before everything else; who takes anything is a program. */
    private static boolean prefersHtml(Context ctx) {
        return Accept.of(ctx)
                .best(List.of(Representation.JSON, Problem.MEDIA_TYPE, HTML))
                .filter(HTML::equals)
                .isPresent();
    }
}
