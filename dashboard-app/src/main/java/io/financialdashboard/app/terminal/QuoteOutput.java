package io.financialdashboard.app.terminal;

import io.financialdashboard.client.model.Quote;
import java.util.Map;

/** Where prices go as they change. */
interface QuoteOutput {
    /**
     * @param all     the latest of each
     * @param changed those of them that are new
     */
    void show(Map<String, Quote> all, Map<String, Quote> changed);

    /** Something about the connection, in words; empty when it is well. */
    void say(String words);

    /** Whether nobody reads any more what is written. */
    boolean isGone();

    void end();
}
