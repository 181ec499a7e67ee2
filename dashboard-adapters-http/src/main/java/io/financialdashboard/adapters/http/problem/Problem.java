package io.financialdashboard.adapters.http.problem;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * An error as RFC 9457 ("Problem Details for HTTP APIs") writes it.
 *
 * @param status    the HTTP status, usually that of the type
 * @param detail    what is wrong with this very request, naming the value
 * @param parameter the parameter or field at fault
 * @param allowed   what would be right: values, a range in words, or close matches of a name
 */
public record Problem(ProblemType type, int status, String detail, Optional<String> parameter, List<String> allowed) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final int LONGEST_ECHO = 80;

    public Problem {
        allowed = List.copyOf(allowed);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, Optional.empty(), List.of());
    }

    /** A parameter whose value cannot be used, or that is not known at all. */
    public static Problem parameter(String name, String detail, List<String> allowed) {
        return about(ProblemType.BAD_PARAMETER, name, detail, allowed);
    }

    public static Problem about(ProblemType type, String parameter, String detail, List<String> allowed) {
        return new Problem(type, type.status(), detail, Optional.of(parameter), allowed);
    }

    /** What a server has to say about a status that no handler of ours chose. */
    public static Problem ofStatus(int status) {
        ProblemType type = switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 501, 505 -> ProblemType.BAD_REQUEST; // A coding or a version that nobody here speaks.
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        };
        return new Problem(type, status, type.title() + ".", Optional.empty(), List.of());
    }

    /** A value from outside as it may stand in a detail: cut to a length that serves nobody's purpose but reading. */
    public static String quoted(String value) {
        if (value.length() <= LONGEST_ECHO) {
            return "'" + value + "'";
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_ECHO - 1)) ? LONGEST_ECHO - 1 : LONGEST_ECHO;
        return "'" + value.substring(0, end) + "…'";
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    public byte[] json() {
        return Json.object(this::writeTo);
    }

    /** Writes its fields into an object that is open. */
    public void writeTo(JsonWriter json) {
        json.text("type", type.uri())
                .text("title", type.title())
                .whole("status", status)
                .text("detail", detail);
        parameter.ifPresent(name -> json.text("parameter", name));
        if (!allowed.isEmpty()) {
            json.texts("allowed", allowed);
        }
    }
}
