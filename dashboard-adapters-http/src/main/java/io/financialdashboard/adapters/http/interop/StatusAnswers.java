package io.financialdashboard.adapters.http.interop;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/** Routes whose answers say in their body how it went, {@code "s":"ok"} or {@code "s":"error"}. */
public final class StatusAnswers {
    private StatusAnswers() {}

    /** Makes a 200 with {@code s: error} of every problem: the programs that ask read no other status. */
    public static Handler of(Handler inner) {
        return ctx -> {
            try {
                inner.handle(ctx);
            } catch (ProblemException refused) {
                error(ctx, refused.problem());
            }
        };
    }

    /** A 200 that says {@code {"s":"error","errmsg":…}}. */
    public static void error(Context ctx, Problem problem) throws IOException {
        ctx.header("Cache-Control", "no-store");
        Answer.write(
                ctx,
                Representation.JSON,
                Json.object(json -> json.text("s", "error").text("errmsg", message(problem))));
    }

    /** In one line what is wrong, and what would be right. */
    private static String message(Problem problem) {
        return problem.allowed().isEmpty()
                ? problem.detail()
                : problem.detail() + "; allowed: " + String.join(", ", problem.allowed());
    }
}
