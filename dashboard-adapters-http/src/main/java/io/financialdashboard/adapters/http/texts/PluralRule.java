package io.financialdashboard.adapters.http.texts;

import java.util.Map;
import java.util.Optional;

/**
 * Which form a word takes beside a whole number, as CLDR 47 says (<a
 * href="https://www.unicode.org/cldr/charts/47/supplemental/language_plural_rules.html">Language Plural Rules</a>,
 * cardinal). The JDK has no such table; the browser's {@code Intl.PluralRules} is the same one.
 */
enum PluralRule {
    ONE_OR_OTHER {
        @Override
        String category(long count) {
            return count == 1 ? "one" : "other";
        }
    },
    ARABIC {
        @Override
        String category(long count) {
            if (count <= 2) {
                return count == 0 ? "zero" : count == 1 ? "one" : "two";
            }
            long rest = count % 100;
            return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
        }
    };

    private static final Map<String, PluralRule> BY_LANGUAGE =
            Map.of("en", ONE_OR_OTHER, "de", ONE_OR_OTHER, "ar", ARABIC);

    /** @param count 0 or more */
    abstract String category(long count);

    /** @param language its subtag, for example {@code de} */
    static Optional<PluralRule> find(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }
}
