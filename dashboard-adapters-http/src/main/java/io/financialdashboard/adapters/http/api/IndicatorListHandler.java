package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.IndicatorJson;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.chart.port.in.Charts;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/indicators}: what indicators there are, with their parameters and lines; never changes while it runs. */
public final class IndicatorListHandler implements Handler {
    private final Representation body;

    public IndicatorListHandler(Charts charts) {
        body = Representation.json(IndicatorJson.definitions(charts.definitions()));
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters.of(ctx);
        Accept.of(ctx).require(List.of(Representation.JSON));
        Answer.send(ctx, body);
    }
}
