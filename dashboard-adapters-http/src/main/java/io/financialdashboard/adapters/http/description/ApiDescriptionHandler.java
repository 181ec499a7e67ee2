package io.financialdashboard.adapters.http.description;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /openapi.json}: the description, joined when it is first asked for, so that no start waits for it. */
public final class ApiDescriptionHandler implements Handler {
    private Optional<Representation> body = Optional.empty();

    @Override
    public void handle(Context ctx) throws IOException {
        Answer.send(ctx, body());
    }

    private synchronized Representation body() throws IOException {
        if (body.isEmpty()) {
            byte[] json = ApiDescription.fromClasspath().json();
            body = Optional.of(Representation.lasting(Representation.JSON, json));
        }
        return body.get();
    }
}
