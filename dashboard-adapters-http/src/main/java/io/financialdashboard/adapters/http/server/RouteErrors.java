package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a route throws into a problem; what nobody expected is logged and tells the client nothing. */
final class RouteErrors {
    private static final Logger LOG = LoggerFactory.getLogger(RouteErrors.class);

    private RouteErrors() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (thrown, ctx) -> send(ctx, thrown.problem()));
        routes.exception(MethodNotAllowedResponse.class, RouteErrors::methodNotAllowed);
        routes.exception(HttpResponseException.class, (thrown, ctx) -> send(ctx, Problem.ofStatus(thrown.getStatus())));
        routes.exception(Exception.class, RouteErrors::unexpected);
    }

    static void unexpected(Exception thrown, Context ctx) {
        // Not HttpException.asHttpException: that makes a 400 of any IllegalArgumentException, so that bugs look like
        // mistakes of the client and leave no trace.
        if (thrown instanceof HttpException ofServer) {
            send(ctx, Problem.ofStatus(ofServer.getCode()));
            return;
        }
        if (isGone(thrown)) {
            LOG.debug("{} {}: the client is gone", ctx.method(), ctx.path());
            return;
        }
        LOG.error("{} {} (request {}) failed", ctx.method(), ctx.path(), ctx.attribute(RequestIds.ATTRIBUTE), thrown);
        send(ctx, Problem.ofStatus(ProblemType.INTERNAL.status()));
    }

    /** A connection that ended while a body was read or written: nobody's mistake, and nobody to answer to. */
    private static boolean isGone(Exception thrown) {
        return thrown instanceof ClosedChannelException || thrown instanceof EofException;
    }

    private static void methodNotAllowed(MethodNotAllowedResponse thrown, Context ctx) {
        var allowed = new TreeSet<String>(List.of(HandlerType.OPTIONS.name()));
        thrown.getDetails().values().forEach(methods -> allowed.addAll(List.of(methods.split(", "))));
        ctx.res().setHeader("Allow", String.join(", ", allowed));
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.status(204);
            return;
        }
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        String detail = "the method is not offered here; see the header Allow";
        send(ctx, new Problem(type, type.status(), detail, Optional.empty(), List.copyOf(allowed)));
    }

    static void send(Context ctx, Problem problem) {
        if (ctx.res().isCommitted()) {
            return;
        }
        ctx.res().resetBuffer();
        ctx.res().setHeader("ETag", null);
        ctx.res().setHeader("Content-Encoding", null);
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.status(problem.status());
        try {
            Answer.write(ctx, Problem.MEDIA_TYPE, problem.json());
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }
}
