package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetPaths;
import io.financialdashboard.adapters.http.page.view.OfflineView;
import io.financialdashboard.adapters.http.texts.Texts;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /offline} in one language: says that the server cannot be reached. It has no prices, so it never ages. */
public final class OfflinePage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final OfflineView view;

    public OfflinePage(AssetPaths files, Texts texts) {
        this.view = new OfflineView(files, texts);
    }

    @Override
    public void handle(Context ctx) {
        templates.write(ctx, "offline.jte", view);
    }
}
