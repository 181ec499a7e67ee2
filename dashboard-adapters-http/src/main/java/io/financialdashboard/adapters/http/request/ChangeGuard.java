package io.financialdashboard.adapters.http.request;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every handler that changes something: refuses where nothing may be changed, and refuses what another
 * site's page makes a browser send. Programs send neither {@code Sec-Fetch-Site} nor {@code Origin} and pass.
 */
public final class ChangeGuard {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
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
        return isCrossSite(
                Optional.ofNullable(ctx.header("Sec-Fetch-Site")),
                Optional.ofNullable(ctx.header("Origin")),
                Optional.ofNullable(ctx.header("Host")));
    }

    static boolean isCrossSite(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
        if (fetchSite.isPresent()) {
            return !OWN_SITE.contains(fetchSite.get().toLowerCase(Locale.ROOT));
        }
        return origin.isPresent() && !origin.flatMap(ChangeGuard::authority).equals(host.map(ChangeGuard::lower));
    }

    /** Empty for {@code null}, which is what a browser calls a page without an origin. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getAuthority()).map(ChangeGuard::lower);
        } catch (URISyntaxException noOrigin) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
