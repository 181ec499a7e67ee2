package io.financialdashboard.adapters.http.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets what was asked before, word for word, be answered before anybody takes it apart. */
final class AnsweredBefore extends Handler.Wrapper {
    private final Answers answers;

    /** Whether the request is answered. */
    @FunctionalInterface
    interface Answers {
        boolean answer(Request request, Response response, Callback callback);
    }

    AnsweredBefore(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return answers.answer(request, response, callback) || super.handle(request, response, callback);
    }
}
