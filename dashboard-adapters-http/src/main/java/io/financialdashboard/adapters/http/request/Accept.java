package io.financialdashboard.adapters.http.request;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of that name (RFC 9110, 12.5.1); a missing one means that everything will do.
 *
 * <p>For example {@code text/csv;q=0.5, application/*} prefers JSON, takes CSV, and refuses a picture.
 */
public final class Accept {
    private static final Accept EVERYTHING = new Accept(List.of(new Range("*/*", 1)));
    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    public static Accept of(Context ctx) {
        return parse(ListHeader.of(ctx, "Accept"));
    }

    static Accept parse(Optional<String> header) {
        return header.filter(text -> !text.isBlank())
                .map(text -> new Accept(ranges(text)))
                .orElse(EVERYTHING);
    }

    /** The most wanted of what is offered; of equals the one offered first. */
    public Optional<String> best(List<String> offered) {
        Optional<String> best = Optional.empty();
        double bestQuality = 0;
        for (String type : offered) {
            double quality = quality(type);
            if (quality > bestQuality) {
                best = Optional.of(type);
                bestQuality = quality;
            }
        }
        return best;
    }

    /** As {@link #best}, or the problem 406. */
    public String require(List<String> offered) {
        return best(offered)
                .orElseThrow(() -> Problem.about(
                                ProblemType.NOT_ACCEPTABLE,
                                "Accept",
                                "this is offered in no form that Accept names",
                                offered)
                        .asException());
    }

    /** The quality of the most specific range that covers the type. */
    private double quality(String type) {
        double quality = 0;
        int specificity = 0;
        for (Range range : ranges) {
            int matched = range.matches(type);
            if (matched > specificity) {
                specificity = matched;
                quality = range.quality();
            }
        }
        return quality;
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String[] pieces = part.strip().split(";", -1);
            ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), quality(pieces)));
        }
        return ranges;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (piece.matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(piece.substring(2));
            }
        }
        return 1;
    }

    private record Range(String pattern, double quality) {
        /** 3 for the very type, 2 for its family, 1 for everything, 0 for no match. */
        int matches(String type) {
            if (pattern.equals(type)) {
                return 3;
            }
            if (pattern.endsWith("/*") && type.startsWith(pattern.substring(0, pattern.length() - 1))) {
                return 2;
            }
            return pattern.equals("*/*") ? 1 : 0;
        }
    }
}
