package io.financialdashboard.adapters.http.page.docs;

import io.financialdashboard.adapters.http.description.ApiDescription;
import io.financialdashboard.adapters.http.page.PageTemplates;
import io.financialdashboard.adapters.http.page.view.AssetPaths;
import io.financialdashboard.adapters.http.texts.Texts;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/** {@code GET /docs} in one language, made when it is first asked for; it never changes while the server runs. */
public final class DocsPage implements Handler {
    private final PageTemplates templates = new PageTemplates();
    private final AssetPaths files;
    private final Texts texts;
    private byte[] html = {};

    public DocsPage(AssetPaths files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        templates.send(ctx, html());
    }

    private synchronized byte[] html() throws IOException {
        if (html.length == 0) {
            var reader = new DocsReader(ApiDescription.fromClasspath().document());
            html = templates.render("docs.jte", reader.view(files, texts));
        }
        return html;
    }
}
