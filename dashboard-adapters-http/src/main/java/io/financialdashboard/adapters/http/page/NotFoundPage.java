package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.NotFoundView;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What people see at an address that nothing is at. */
public final class NotFoundPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final Frames frames;

    public NotFoundPage(MarketData marketData, PageSetting setting) {
        this.frames = new Frames(marketData, setting);
    }

    @Override
    public void handle(Context ctx) {
        ctx.status(HttpStatus.NOT_FOUND);
        templates.write(
                ctx, "not-found.jte", new NotFoundView(frames.frame("Not found", ""), "No such page", List.of()));
    }
}
