package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.texts.LanguageChoice;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.InputStream;
import java.util.Optional;

/** Sends what a page has rendered the way everything else is sent: compressed where it helps, with a validator. */
final class PageHandler implements Handler {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String VARY = "Accept-Encoding, " + LanguageChoice.VARY;

    private final Handler page;

    PageHandler(Handler page) {
        this.page = page;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        page.handle(ctx);
        InputStream rendered = ctx.resultInputStream();
        if (rendered != null) {
            String type = Optional.ofNullable(ctx.res().getContentType()).orElse(HTML);
            Representation body = Representation.of(type, rendered.readAllBytes());
            ctx.result(InputStream.nullInputStream());
            Answer.send(ctx, body, Answer.REVALIDATE, VARY);
        }
    }
}
