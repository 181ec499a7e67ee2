package io.financialdashboard.adapters.http.texts;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * In which language a request is answered: as {@code ?lang=} says, which is kept in a cookie, else as that cookie says,
 * else as the browser is set, else in English.
 */
public final class LanguageChoice {
    /** The request headers that it depends on. */
    public static final String VARY = "Accept-Language, Cookie";

    private static final String NAME = "lang";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Languages languages;

    public LanguageChoice(Languages languages) {
        this.languages = languages;
    }

    /** Answers in that language from here on. */
    public Texts of(Context ctx) {
        Texts chosen = chosen(ctx);
        ctx.header("Content-Language", chosen.language());
        return chosen;
    }

    private Texts chosen(Context ctx) {
        Optional<Texts> asked = Optional.ofNullable(ctx.queryParam(NAME)).flatMap(languages::find);
        asked.ifPresent(texts -> keep(ctx, texts));
        return asked.or(() -> Optional.ofNullable(ctx.cookie(NAME)).flatMap(languages::find))
                .orElseGet(() -> languages.bestFor(
                        Optional.ofNullable(ctx.header("Accept-Language")).orElse("")));
    }

    private static void keep(Context ctx, Texts texts) {
        var cookie = new Cookie(NAME, texts.language());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }
}
