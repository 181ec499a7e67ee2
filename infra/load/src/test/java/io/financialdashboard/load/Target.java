package io.financialdashboard.load;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/** The dashboard that is put under load: the system property {@code load.target}, {@code http://127.0.0.1:8080} by default. */
final class Target {
    static final String URL = System.getProperty("load.target", "http://127.0.0.1:8080");

    private Target() {}

    /** A browser: it fetches what a page names, and asks again only for what may have changed. */
    static HttpProtocolBuilder forBrowsers() {
        return base().acceptHeader("text/html,application/json;q=0.9,*/*;q=0.8")
                .inferHtmlResources()
                .userAgentHeader("Mozilla/5.0 (load test)");
    }

    /** A program: it keeps nothing, so that each answer is a whole one. */
    static HttpProtocolBuilder forPrograms() {
        return base().disableCaching().acceptHeader("application/json").userAgentHeader("dashboard-load");
    }

    private static HttpProtocolBuilder base() {
        return http.baseUrl(URL)
                .wsBaseUrl(URL.replaceFirst("^http", "ws"))
                .acceptEncodingHeader("gzip")
                .header("X-Forwarded-For", Target::address);
    }

    /**
     * An address for each virtual user, out of the block for benchmarks (RFC 2544): with {@code --trusted-proxies=1} the
     * limits then see many clients, as they do behind a balancer, and else the header is nothing to the dashboard.
     */
    private static String address(Session session) {
        long user = session.userId();
        return "198.%d.%d.%d".formatted(18 + (user >> 16 & 1), user >> 8 & 0xff, user & 0xff);
    }
}
