package io.financialdashboard.adapters.http.content;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** One of the bodies of a cache, to be asked for again and again. Safe for use by many threads. */
public final class KeptBody {
    private final BytesCache cache;
    private final Object what;
    private final UnaryOperator<Representation> encode;

    KeptBody(BytesCache cache, Object what, UnaryOperator<Representation> encode) {
        this.cache = cache;
        this.what = what;
        this.encode = encode;
    }

    /** As of now; encoded, if the data has changed since. */
    Representation now() {
        return cache.get(what, encode);
    }

    /** As of now, if that takes no time. */
    Optional<Representation> made() {
        return cache.made(what);
    }
}
