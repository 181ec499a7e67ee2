package io.financialdashboard.client.problem;

import io.financialdashboard.client.json.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The server refused, and said why (RFC 9457). For example a {@code limit} of 0: {@link #status()} 400, {@link #type()}
 * {@code /problems/bad-parameter}, {@link #parameter()} {@code limit}, {@link #allowed()} {@code [1 to 5000]}.
 */
public final class ProblemException extends DashboardException {
    private static final long serialVersionUID = 1L;
    private static final String UNKNOWN = "about:blank";

    private final int status;
    private final String type;
    private final String title;
    private final String detail;
    private final String parameter;
    private final String[] allowed;
    private final Duration retryAfter;

    private ProblemException(int status, JsonNode problem, Duration retryAfter) {
        super(
                status + " " + problem.path("title").asString("") + ": "
                        + problem.path("detail").asString("no reason was given"),
                null);
        this.status = status;
        this.type = problem.path("type").asString(UNKNOWN);
        this.title = problem.path("title").asString("");
        this.detail = problem.path("detail").asString("");
        this.parameter = problem.path("parameter").asString("");
        this.allowed = problem.path("allowed").values().stream()
                .map(value -> value.asString(""))
                .toArray(String[]::new);
        this.retryAfter = retryAfter;
    }

    /** Of an answer with that status; a body that is no problem, such as a proxy's page, tells nothing more. */
    public static ProblemException of(int status, String body, Optional<String> retryAfter) {
        Duration wait = retryAfter
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        return new ProblemException(status, tree(body), wait);
    }

    private static JsonNode tree(String body) {
        try {
            return WireFormat.tree(body);
        } catch (JacksonException noProblem) {
            return WireFormat.tree("{}");
        }
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The kind of problem, for example {@code /problems/not-found}; {@code about:blank} where none was told. */
    public String type() {
        return type;
    }

    /** The kind of problem in words. */
    public String title() {
        return title;
    }

    /** What is wrong with this very request. */
    public String detail() {
        return detail;
    }

    /** The parameter, header or field at fault. */
    public Optional<String> parameter() {
        return Optional.of(parameter).filter(name -> !name.isEmpty());
    }

    /** What would have been right: values, a range in words, or close matches of a name. */
    public List<String> allowed() {
        return List.of(allowed);
    }

    /** How long the server wants to be left alone; zero where it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the same request may succeed later. */
    public boolean isPassing() {
        return status == 429 || status >= 500;
    }
}
