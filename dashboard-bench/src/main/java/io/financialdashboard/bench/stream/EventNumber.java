package io.financialdashboard.bench.stream;

/**
 * The number of an event: the middle of an id of ours, {@code <epoch>-<number>-<filter hash>}, or where another server made
 * the id, the number that was put into the data, <code>{"n":41,</code>.
 */
final class EventNumber {
    private static final String IN_DATA = "{\"n\":";

    private EventNumber() {}

    /** {@link Timeline#NOWHERE} where there is none. */
    static long of(String id, String data) {
        if (data.startsWith(IN_DATA)) {
            return digits(data, IN_DATA.length());
        }
        int dash = id.indexOf('-');
        return dash < 0 ? Timeline.NOWHERE : digits(id, dash + 1);
    }

    private static long digits(String text, int from) {
        long number = 0;
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        return at == from ? Timeline.NOWHERE : number;
    }
}
