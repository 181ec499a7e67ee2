package io.financialdashboard.adapters.http.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets the pages of listed origins read the API (the CORS protocol of the Fetch standard). Never with credentials, and no
 * change: a page elsewhere has no business in a reader's watchlists.
 */
final class CrossOrigin extends CrossOriginHandler {
    /** What programs read; pages and their files are no business of other sites. */
    private static final List<String> OPEN = List.of("/api/", "/udf/", "/tv/", "/widgets.json", "/apps.json");

    /**
     * Whoever embeds charts or widgets may have their programs send headers of their own, which nobody reads here. The star
     * stands for all but one ("CORS non-wildcard request-header name" of the standard); the others are for old browsers.
     */
    private static final Set<String> ANY_HEADER =
            Set.of("*", "Authorization", "Accept", "Content-Type", "If-None-Match", "Last-Event-ID", RequestIds.HEADER);

    private static final String ASKS_FOR_PRIVATE_NETWORK = "Access-Control-Request-Private-Network";
    private static final String ALLOWS_PRIVATE_NETWORK = "Access-Control-Allow-Private-Network";

    private static final Duration PREFLIGHT_IS_KEPT = Duration.ofHours(1);

    private final Set<String> origins;

    /** @param origins as a browser sends them, for example {@code https://charts.example:8443} */
    CrossOrigin(Set<String> origins) {
        this.origins = Set.copyOf(origins);
        setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        setAllowedMethods(Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString()));
        setAllowedHeaders(ANY_HEADER);
        setExposedHeaders(Set.of("ETag", "RateLimit", "RateLimit-Policy", "Retry-After", RequestIds.HEADER));
        setAllowCredentials(false);
        // The upgrade itself knows better: a page of this very site asks with its origin too.
        setDeliverNonAllowedOriginWebSocketUpgradeRequests(true);
        setPreflightMaxAge(PREFLIGHT_IS_KEPT);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isOpen(Request.getPathInContext(request))) {
            return getHandler().handle(request, response, callback);
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            response.getHeaders().put("Cross-Origin-Resource-Policy", "cross-origin");
            // A page of the internet that reads a server at home or on this very machine: Private Network Access.
            if (request.getHeaders().contains(ASKS_FOR_PRIVATE_NETWORK)) {
                response.getHeaders().put(ALLOWS_PRIVATE_NETWORK, "true");
            }
        }
        return super.handle(request, response, callback);
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }
}
