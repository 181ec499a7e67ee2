package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.texts.LanguageChoice;
import io.financialdashboard.adapters.http.texts.Languages;
import io.financialdashboard.adapters.http.texts.Texts;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One page for each language, each made once; whatever one of them keeps is in its own language. */
public final class LocalisedPage implements Handler {
    private final LanguageChoice choice;
    private final Map<String, Handler> byLanguage = new TreeMap<>();

    /** @param page made of the words of a language */
    public LocalisedPage(Languages languages, Function<Texts, Handler> page) {
        this.choice = new LanguageChoice(languages);
        languages.all().forEach(texts -> byLanguage.put(texts.language(), page.apply(texts)));
    }

    @Override
    public void handle(Context ctx) throws Exception {
        Handler page = byLanguage.get(choice.of(ctx).language());
        if (page == null) {
            throw new IllegalStateException("a language was chosen that has no page");
        }
        page.handle(ctx);
    }
}
