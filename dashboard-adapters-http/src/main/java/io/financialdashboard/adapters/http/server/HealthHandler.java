package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /health/live} and {@code /health/ready}: whether to restart the process, and whether to send it traffic. */
final class HealthHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

    private final Watchdog watchdog;
    private volatile boolean ready;

    HealthHandler(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    void setReady(boolean isReady) {
        ready = isReady;
    }

    boolean isReady() {
        return ready;
    }

    Handler live() {
        return ctx -> {
            List<String> hung = watchdog.hung();
            if (hung.isEmpty()) {
                answer(ctx, 200, json -> json.text("status", "live"));
            } else {
                LOG.error("{} hang: this process should be replaced", hung);
                answer(ctx, 503, json -> {
                    json.text("status", "hung");
                    json.texts("hung", hung);
                });
            }
        };
    }

    Handler ready() {
        return ctx -> {
            boolean now = ready;
            answer(ctx, now ? 200 : 503, json -> json.text("status", now ? "ready" : "not ready"));
        };
    }

    private static void answer(Context ctx, int status, Consumer<JsonWriter> body) throws IOException {
        ctx.status(status).header("Cache-Control", "no-store");
        Answer.write(ctx, "application/json", Json.object(body));
    }
}
