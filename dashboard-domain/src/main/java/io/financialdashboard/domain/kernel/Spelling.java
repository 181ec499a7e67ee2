package io.financialdashboard.domain.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** Which of some things somebody may have meant who wrote a name that none of them has. */
public final class Spelling {
    private static final int MOST_SUGGESTIONS = 5;
    /** One letter in three may be wrong: more than that in common has any name with any other. */
    private static final int LETTERS_FOR_ONE_WRONG = 3;

    private Spelling() {}

    /**
     * Up to five whose names begin as what was written does, or differ from it in at most a third of its letters; the
     * closest first, and of equally close ones in the order in which they came.
     *
     * @param name the name of each, in the case and the letters that {@code wanted} is written with
     */
    public static <T> List<T> closest(String wanted, Collection<T> all, Function<T, String> name) {
        SequencedMap<T, Integer> distances = new LinkedHashMap<>();
        for (T one : all) {
            int distance = distance(wanted, name.apply(one));
            if (distance <= wanted.length() / LETTERS_FOR_ONE_WRONG) {
                distances.put(one, distance);
            }
        }
        return distances.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<T, Integer>::getValue))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How far a spelling is from a name, or from its beginning: {@code BTX} is nearer to BTCUSDT than to WTI. */
    private static int distance(String wanted, String have) {
        if (wanted.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (have.startsWith(wanted) || wanted.startsWith(have)) {
            return 0;
        }
        String beginning = have.substring(0, Math.min(have.length(), wanted.length()));
        return Math.min(editDistance(wanted, have), editDistance(wanted, beginning));
    }

    /**
     * Letters put in, left out, replaced, or swapped with their neighbour: {@code mcad} is one step from macd (Damerau, "A
     * technique for computer detection and correction of spelling errors", 1964; no letter is edited twice).
     */
    private static int editDistance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : steps(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int steps(int[][] steps, String a, String b, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
