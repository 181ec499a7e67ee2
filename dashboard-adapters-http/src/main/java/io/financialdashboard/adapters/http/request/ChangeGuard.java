package io.financialdashboard.adapters.http.request;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;

/**
 * Stands before every handler that changes something: refuses where nothing may be changed, and refuses what another
 * site's page makes a browser send. Programs send neither {@code Sec-Fetch-Site} nor {@code Origin} and pass.
 */
public final class ChangeGuard {
    private final boolean readOnly;

    public ChangeGuard(boolean readOnly) {
        this.readOnly = readOnly;
    }

    public Handler before(Handler change) {
        return ctx -> {
            if (readOnly) {
                throw Problem.of(ProblemType.READ_ONLY, "the server was started with --read-only")
                        .asException();
            }
            if (isCrossSite(ctx)) {
                throw Problem.of(ProblemType.CROSS_SITE, "the request comes from the page of another site")
                        .asException();
            }
            change.handle(ctx);
        };
    }

    private static boolean isCrossSite(Context ctx) {
        return Site.isAnother(
                Optional.ofNullable(ctx.header("Sec-Fetch-Site")),
                Optional.ofNullable(ctx.header("Origin")),
                Optional.ofNullable(ctx.header("Host")));
    }
}
