package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.domain.kernel.Require.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, how often, and from which pages.
 *
 * @param trustedProxies how many proxies stand in front: the client's address is then that many hops from the end of
 *                       {@code X-Forwarded-For}; 0 believes the socket only
 * @param rateLimit      of each client; empty for none
 * @param corsOrigins    origins whose pages may read the API, for example {@code https://charts.example}
 */
public record ClientRules(int trustedProxies, Optional<RateLimit> rateLimit, Set<String> corsOrigins) {
    private static final int USUAL_RATE = 50;

    public ClientRules {
        require(trustedProxies >= 0, "trusted proxies must not be negative, got %s", trustedProxies);
        corsOrigins.forEach(origin -> require(
                isOrigin(origin),
                "a CORS origin must be like https://charts.example or http://host:port, got %s",
                origin));
        corsOrigins = Set.copyOf(corsOrigins);
    }

    public static ClientRules usual() {
        return new ClientRules(0, Optional.of(RateLimit.ofPerSecond(USUAL_RATE)), Set.of());
    }

    public ClientRules withTrustedProxies(int count) {
        return new ClientRules(count, rateLimit, corsOrigins);
    }

    public ClientRules withRateLimit(Optional<RateLimit> limit) {
        return new ClientRules(trustedProxies, limit, corsOrigins);
    }

    public ClientRules withCorsOrigins(Set<String> origins) {
        return new ClientRules(trustedProxies, rateLimit, origins);
    }

    /** As RFC 6454 serializes one: a browser sends nothing else, so that nothing else could ever match. */
    public static boolean isOrigin(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return host != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && text.equals(uri.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + port);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
