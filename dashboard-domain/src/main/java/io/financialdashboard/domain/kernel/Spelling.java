package io.financialdashboard.domain.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Which names somebody may have meant who wrote another one. */
public final class Spelling {
    private static final int MOST_SUGGESTIONS = 5;

    private Spelling() {}

    /** Up to five names that look most like what was asked for, the closest first. */
    public static List<String> closest(String wanted, Collection<String> names) {
        SequencedMap<String, Integer> distances = new LinkedHashMap<>();
        for (String name : names) {
            int distance = distance(wanted, name);
            if (distance <= Math.max(2, wanted.length() / 2)) {
                distances.put(name, distance);
            }
        }
        return distances.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How far a spelling is from a name, or from its beginning: {@code BTX} is nearer to BTCUSDT than to WTI. */
    static int distance(String wanted, String have) {
        if (wanted.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (have.startsWith(wanted) || wanted.startsWith(have)) {
            return 0;
        }
        String beginning = have.substring(0, Math.min(have.length(), wanted.length()));
        return Math.min(editDistance(wanted, have), editDistance(wanted, beginning));
    }

    /** Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals" (1966), by two rows. */
    private static int editDistance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
