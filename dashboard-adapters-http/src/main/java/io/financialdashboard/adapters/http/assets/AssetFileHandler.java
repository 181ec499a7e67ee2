package io.financialdashboard.adapters.http.assets;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/**
 * {@code GET /assets/{hash}/<path>}: a file that never changes under that address. A page of another release asks with
 * another hash and gets a 404 rather than a file that does not fit it.
 */
public final class AssetFileHandler implements Handler {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final StaticAssets assets;

    public AssetFileHandler(StaticAssets assets) {
        this.assets = assets;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        if (!ctx.pathParam("hash").equals(assets.hash())) {
            throw missing();
        }
        Answer.send(ctx, file(ctx.pathParam("path")), FOR_EVER, "Accept-Encoding");
    }

    /** The same file at a fixed address, where browsers look for it; asked for anew each time. */
    public Handler at(String path) {
        return ctx -> Answer.send(ctx, file(path));
    }

    public boolean has(String path) {
        return assets.find(path).isPresent();
    }

    private Representation file(String path) {
        return assets.find(path).orElseThrow(AssetFileHandler::missing);
    }

    private static RuntimeException missing() {
        return Problem.of(ProblemType.NOT_FOUND, "there is no such file in this release")
                .asException();
    }
}
