package io.financialdashboard.adapters.http.json;

/**
 * Text that UTF-8 can hold. A Java string, and a JSON escape, can hold half of a surrogate pair, for which UTF-8 has no
 * form.
 */
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    public static boolean is(String text) {
        return firstHalf(text, 0) < 0;
    }

    /** The text with U+FFFD for each half of a pair; the very same where there is none. */
    public static String of(String text) {
        int half = firstHalf(text, 0);
        if (half < 0) {
            return text;
        }
        var repaired = new StringBuilder(text);
        for (; half >= 0; half = firstHalf(text, half + 1)) {
            repaired.setCharAt(half, REPLACEMENT);
        }
        return repaired.toString();
    }

    /** Where the first surrogate without its other half stands, from there on; -1 if there is none. */
    private static int firstHalf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
