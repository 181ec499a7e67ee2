package io.financialdashboard.adapters.http.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.ClientAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A token bucket for each client; who finds it empty is answered 429. The headers are those of
 * draft-ietf-httpapi-ratelimit-headers-10. Files that never change and the health of the server cost nothing, and nor do
 * requests of this very machine, which has other ways to keep it busy.
 */
final class RateLimiter extends Handler.Wrapper {
    /** More clients than these share what was forgotten of the least recent: an attacker cannot fill the memory. */
    private static final int MOST_CLIENTS = 100_000;

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final RateLimit limit;
    private final ClientAddress addresses;
    private final LoadingCache<String, Bucket> buckets;
    private final String policy;

    RateLimiter(RateLimit limit, ClientAddress addresses) {
        this.limit = limit;
        this.addresses = addresses;
        Duration window = limit.window();
        policy = "\"client\";q=%d;w=%d".formatted(limit.burst(), window.toSeconds());
        // A bucket that has been left alone for a window is full: a new one is the same.
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(window.plusSeconds(1))
                .build(client -> newBucket());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        bucket -> bucket.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String client = addresses.of(request);
        if (isFree(Request.getPathInContext(request)) || ClientAddress.isLoopback(client)) {
            return super.handle(request, response, callback);
        }
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        long refill = seconds(probe.getNanosToWaitForReset());
        response.getHeaders().put(POLICY, policy);
        response.getHeaders().put(STATE, "\"client\";r=%d;t=%d".formatted(probe.getRemainingTokens(), refill));
        if (probe.isConsumed()) {
            return super.handle(request, response, callback);
        }
        refuse(response, callback, Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        return true;
    }

    private static boolean isFree(String path) {
        return path.startsWith("/assets/") || path.startsWith("/health/");
    }

    private void refuse(Response response, Callback callback, long seconds) {
        Problem problem = Problem.of(
                ProblemType.TOO_MANY_REQUESTS,
                "more than %d requests at once, or %d a second for longer; try again in %d s"
                        .formatted(limit.burst(), limit.perSecond(), seconds));
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
        ServerErrors.write(response, problem, callback);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
