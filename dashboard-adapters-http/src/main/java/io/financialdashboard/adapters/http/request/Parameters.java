package io.financialdashboard.adapters.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.problem.Problem;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The query of a request, read strictly: an unknown, repeated, empty or garbled parameter is a problem, because a
 * misspelt filter that is ignored gives a wrong answer that looks right. Throws {@code ProblemException} throughout.
 */
public final class Parameters {
    private static final String FORMAT = "format";

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** The parameters of this request, of which only {@code known} may occur. */
    public static Parameters of(Context ctx, String... known) {
        return parse(query(ctx), new TreeSet<>(Arrays.asList(known)));
    }

    /**
     * The same, unless {@code format=rows} is asked for: that is the form of widgets, to whose requests their workspace and
     * its users add what is of no use here, such as a theme. It is passed over then.
     */
    public static Parameters ofTable(Context ctx, String... known) {
        String query = query(ctx);
        boolean isForWidget = parseLeniently(query, Set.of(FORMAT))
                .text(FORMAT)
                .filter("rows"::equals)
                .isPresent();
        return parse(query, new TreeSet<>(Arrays.asList(known)), isForWidget);
    }

    /**
     * The same for dialects that other programs speak, which send what is of no use here: what is not {@code known} is
     * passed over, an empty value counts as none, and of several values of one name the first counts.
     */
    public static Parameters lenient(Context ctx, String... known) {
        return parseLeniently(query(ctx), Set.of(known));
    }

    public static Parameters parseLeniently(String query, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (known.contains(name) && equals >= 0) {
                String value = decoded(pair.substring(equals + 1), name);
                if (!value.isBlank()) {
                    values.putIfAbsent(name, value);
                }
            }
        }
        return new Parameters(values);
    }

    static Parameters parse(String query, Set<String> known) {
        return parse(query, known, false);
    }

    private static Parameters parse(String query, Set<String> known, boolean passesOver) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), "a parameter's name");
            if (!known.contains(name)) {
                if (passesOver) {
                    continue;
                }
                throw unknown(name, known);
            }
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1), name);
            if (value.isBlank()) {
                throw bad(name, "is empty; leave it out or give it a value", List.of());
            }
            if (values.put(name, value) != null) {
                throw bad(name, "is given more than once", List.of());
            }
        }
        return new Parameters(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value as {@code parse} understands it, which gives empty for what it does not. */
    public <T> Optional<T> choice(String name, Function<String, Optional<T>> parse, List<String> allowed) {
        return text(name)
                .map(value -> parse.apply(value)
                        .orElseThrow(() ->
                                bad(name, "must be one of those allowed, got " + Problem.quoted(value), allowed)));
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(String name, int least, int most, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        String value = text.get();
        boolean digits = value.matches("[0-9]{1,9}");
        int number = digits ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            String range = least + " to " + most;
            throw bad(name, "must be a whole number from " + range + ", got " + Problem.quoted(value), List.of(range));
        }
        return number;
    }

    /** The parts of a list separated by commas; empty if the parameter is absent. */
    public List<String> list(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : text(name).map(value -> value.split(",", -1)).orElse(new String[0])) {
            if (part.isBlank()) {
                throw bad(name, "has an empty entry, got " + Problem.quoted(values.getOrDefault(name, "")), List.of());
            }
            parts.add(part.strip());
        }
        return parts;
    }

    private static String query(Context ctx) {
        return Optional.ofNullable(ctx.queryString()).orElse("");
    }

    private static RuntimeException unknown(String name, Set<String> known) {
        return bad(name, "is not known here", List.copyOf(known));
    }

    private static RuntimeException bad(String name, String rule, List<String> allowed) {
        return Problem.parameter(name, "parameter " + Problem.quoted(name) + " " + rule, allowed)
                .asException();
    }

    private static String decoded(String raw, String name) {
        try {
            String text = URLDecoder.decode(raw, UTF_8);
            // A replacement character or a control character is never part of anything we know.
            if (text.indexOf('\uFFFD') < 0 && text.chars().noneMatch(Character::isISOControl)) {
                return text;
            }
        } catch (IllegalArgumentException malformed) {
            throw bad(name, "is not well-formed percent-encoding", List.of());
        }
        throw bad(name, "holds bytes that are no UTF-8 text", List.of());
    }
}
