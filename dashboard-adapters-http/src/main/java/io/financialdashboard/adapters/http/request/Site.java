package io.financialdashboard.adapters.http.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose page makes a browser ask. Programs send neither {@code Sec-Fetch-Site} nor {@code Origin}, and are nobody's. */
public final class Site {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Site() {}

    /**
     * Whether these headers of a request are those of another site's page.
     *
     * @param host the request's own, with which an origin is compared where the browser does not compare them itself
     */
    public static boolean isAnother(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
        if (fetchSite.isPresent()) {
            return !OWN.contains(lower(fetchSite.get()));
        }
        return origin.isPresent() && !origin.flatMap(Site::authority).equals(host.map(Site::lower));
    }

    /** Empty for {@code null}, which is what a browser calls a page without an origin. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getAuthority()).map(Site::lower);
        } catch (URISyntaxException noOrigin) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
