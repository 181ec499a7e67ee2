package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that a user can set, checked.
 *
 * @param clock     when the dashboard's time starts; empty for now (mock) or where most markets have data (replay)
 * @param clockAtEnd whether a replay plays nothing and serves every file whole
 * @param rateLimit requests a second of one client; 0 for no limit
 * @param corsOrigins whose pages may read the API
 * @param publicUrl where readers find the dashboard; empty if it is where they ask for it
 * @param accessLog whether each request is a line of the standard output
 * @param clockRate seconds of the dashboard's time in one real second; 0 stops it
 */
record Configuration(
        String host,
        int port,
        OptionalInt managementPort,
        boolean readOnly,
        FeedKind feed,
        Optional<Path> data,
        long seed,
        Optional<Instant> clock,
        boolean clockAtEnd,
        double clockRate,
        SessionsMode sessions,
        Path dataDir,
        Catalogue catalogue,
        Limits limits,
        int trustedProxies,
        int rateLimit,
        Set<String> corsOrigins,
        Optional<String> publicUrl,
        boolean accessLog) {}
