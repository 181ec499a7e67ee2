package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /sw.js}: the service worker, which names the release that it keeps files of. At the root, because a worker
 * serves what lies below it; asked for anew each time, because a changed one is how browsers learn of a new release.
 */
public final class ServiceWorkerHandler implements Handler {
    private static final String FILE = "main/service-worker.js";
    private static final String PLACE_OF_RELEASE = "{release}";
    private final Optional<Representation> script;

    public ServiceWorkerHandler(StaticAssets assets) {
        this.script = assets.find(FILE).map(file -> {
            String named = new String(file.plain(), UTF_8).replace(PLACE_OF_RELEASE, assets.hash());
            return Representation.lasting(file.contentType(), named.getBytes(UTF_8));
        });
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Answer.send(
                ctx,
                script.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "there is no service worker in this release")
                        .asException()));
    }
}
