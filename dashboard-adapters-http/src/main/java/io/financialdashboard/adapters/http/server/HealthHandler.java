package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.json.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/** {@code GET /health/live} and {@code /health/ready}: whether to restart the process, and whether to send it traffic. */
final class HealthHandler {
    private volatile boolean ready;

    void setReady(boolean isReady) {
        ready = isReady;
    }

    boolean isReady() {
        return ready;
    }

    Handler live() {
        return ctx -> answer(ctx, 200, "live");
    }

    Handler ready() {
        return ctx -> {
            boolean now = ready;
            answer(ctx, now ? 200 : 503, now ? "ready" : "not ready");
        };
    }

    private static void answer(Context ctx, int status, String text) throws IOException {
        ctx.status(status).header("Cache-Control", "no-store");
        Answer.write(ctx, "application/json", Json.object(json -> json.text("status", text)));
    }
}
