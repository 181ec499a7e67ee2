package io.financialdashboard.client;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a dashboard is.
 *
 * @param base scheme, host, port and, behind a proxy, a path before all of its own; without a slash at the end
 */
record Server(String base) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException if nothing can be asked there */
    static Server at(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "a dashboard's address must be such as http://127.0.0.1:8080, got " + address);
        }
        String path = address.getRawPath().replaceAll("/+$", "");
        return new Server(scheme + "://" + address.getRawAuthority() + path);
    }

    URI uri(Address address) {
        return URI.create(base + address.text());
    }
}
