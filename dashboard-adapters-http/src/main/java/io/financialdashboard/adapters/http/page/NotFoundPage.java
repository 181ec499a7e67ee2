package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.NotFoundView;
import io.financialdashboard.adapters.http.page.view.PageSetting;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What people see at an address that nothing is at. */
public final class NotFoundPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final Frames frames;
    private final Texts texts;

    public NotFoundPage(MarketData marketData, PageSetting setting, Texts texts) {
        this.frames = new Frames(marketData, setting, texts);
        this.texts = texts;
    }

    @Override
    public void handle(Context ctx) {
        ctx.status(HttpStatus.NOT_FOUND);
        var view = new NotFoundView(frames.frame("not_found.name", ""), texts.text("not_found.page"), List.of());
        templates.write(ctx, "not-found.jte", view);
    }
}
