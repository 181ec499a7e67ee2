package io.financialdashboard.domain.account.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes a list's id out of its name, so that addresses can be read: {@code Müller & Söhne} becomes {@code muller-sohne}. */
final class ListId {
    private static final int LONGEST = 40;
    private static final String WITHOUT_LETTERS = "list";

    private ListId() {}

    /** An id that is not taken: {@code coins}, else {@code coins-2}, {@code coins-3} and so on. */
    static String of(String name, Predicate<String> taken) {
        String slug = cut(slug(name), LONGEST);
        String id = slug;
        for (int number = 2; taken.test(id); number++) {
            String suffix = "-" + number;
            id = cut(slug, LONGEST - suffix.length()) + suffix;
        }
        return id;
    }

    private static String slug(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String slug =
                letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? WITHOUT_LETTERS : slug;
    }

    private static String cut(String slug, int length) {
        return slug.length() <= length ? slug : slug.substring(0, length).replaceAll("-$", "");
    }
}
