package io.financialdashboard.adapters.http.problem;

import java.util.Locale;

/** The kinds of problem that a client can tell apart by {@code type}. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    BAD_PARAMETER(400, "A parameter is not usable"),
    BAD_BODY(400, "The body is not usable"),
    READ_ONLY(403, "This server refuses changes"),
    CROSS_SITE(403, "Another site may not change anything here"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the acceptable forms is offered"),
    CONFLICT(409, "This cannot be done to it"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's form is not understood"),
    UPGRADE_REQUIRED(426, "Another protocol is spoken here"),
    TOO_MANY_REQUESTS(429, "Too many requests from this address"),
    TOO_MANY_STREAMS(429, "Too many streams from this address"),
    INTERNAL(500, "Something broke here"),
    NOT_KEPT(503, "The change could not be kept"),
    UNAVAILABLE(503, "Not now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Relative to the server, for example {@code /problems/bad-parameter}; an identifier, described in docs/api.md. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
