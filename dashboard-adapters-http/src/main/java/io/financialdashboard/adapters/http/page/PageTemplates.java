package io.financialdashboard.adapters.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Renders the templates that the build compiled; nothing is compiled at run time. Safe for use by many threads. */
public final class PageTemplates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Renders the template and makes it the answer. */
    void write(Context ctx, String template, Object page) {
        send(ctx, render(template, page));
    }

    /** Makes what was rendered the answer. */
    public void send(Context ctx, byte[] html) {
        // Prices are in the page, so that a copy is old at once; the store of the browser may only keep it to ask
        // again.
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("text/html; charset=utf-8").result(html);
    }

    public byte[] render(String template, Object page) {
        var output = new Utf8ByteOutput();
        engine.render(template, page, output);
        return output.toByteArray();
    }
}
