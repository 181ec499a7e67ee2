package io.financialdashboard.adapters.http.stream;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.ClientAddress;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;

/** How many streams may be open, in total and from one address. Safe for use by many threads. */
public final class StreamAdmission {
    /** How long who finds no place should wait. */
    public static final String RETRY_SECONDS = "10";

    private final int mostStreams;
    private final int mostPerAddress;
    private final ClientAddress addresses;
    private final Map<String, Integer> openByAddress = new HashMap<>();
    private int open;

    public StreamAdmission(StreamSettings settings, ClientAddress addresses) {
        this.mostStreams = settings.mostStreams();
        this.mostPerAddress = settings.mostPerAddress();
        this.addresses = addresses;
    }

    /** A place for one more stream, or the problem 429 or 503 with {@code Retry-After}. */
    Place admit(Context ctx) {
        try {
            return admit(addresses.of(ctx));
        } catch (ProblemException full) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw full;
        }
    }

    /** The same for who asks for a WebSocket; {@link #RETRY_SECONDS} go with the problem. */
    public Place admit(Request request) {
        return admit(addresses.of(request));
    }

    private Place admit(String address) {
        Optional<ProblemType> refusal = tryEnter(address);
        if (refusal.isPresent()) {
            throw Problem.of(refusal.get(), "too many streams are open; try again in " + RETRY_SECONDS + " seconds")
                    .asException();
        }
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                exit(address);
            }
        };
    }

    private synchronized Optional<ProblemType> tryEnter(String address) {
        int here = openByAddress.getOrDefault(address, 0);
        if (open >= mostStreams || here >= mostPerAddress) {
            return Optional.of(open >= mostStreams ? ProblemType.UNAVAILABLE : ProblemType.TOO_MANY_STREAMS);
        }
        openByAddress.put(address, here + 1);
        open++;
        return Optional.empty();
    }

    private synchronized void exit(String address) {
        openByAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        open--;
    }

    /** The right to have a stream open. */
    @FunctionalInterface
    public interface Place {
        /** Gives it back; a second time does nothing. */
        void leave();
    }
}
