package io.financialdashboard.adapters.http.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client stands in the stream, written {@code <epoch>-<offset>-<filter hash>}.
 *
 * @param offset of the last event that the client has; {@link #NOWHERE} if it has none that it could go on from
 */
record EventId(String epoch, long offset, String filterHash) {
    static final long NOWHERE = 0;
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,30})-([0-9]{1,18})-([0-9a-f]{8})");

    /** Empty for whatever is no id of ours. */
    static Optional<EventId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new EventId(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + offset + "-" + filterHash;
    }
}
