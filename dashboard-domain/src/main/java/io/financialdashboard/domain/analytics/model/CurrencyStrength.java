package io.financialdashboard.domain.analytics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Which currency rose against the others (MARKET-RULES 16): the log return of each against the dollar, the dollar's own
 * being zero, less the mean of all. The figures add up to zero.
 *
 * <p>For example EUR +0.7 % and JPY -0.7 % among otherwise still currencies: EUR 0.7, JPY -0.7, the others 0.
 */
public final class CurrencyStrength {
    public static final String DOLLAR = "USD";

    private CurrencyStrength() {}

    /**
     * @param againstDollar log return of each other currency counted in dollars, in percent
     * @return strength in percent, strongest first, the dollar among them
     */
    public static SequencedMap<String, Double> of(Map<String, Double> againstDollar) {
        Map<String, Double> returns = new LinkedHashMap<>(againstDollar);
        returns.put(DOLLAR, 0.0);
        double mean = returns.values().stream().mapToDouble(Double::doubleValue).sum() / returns.size();
        SequencedMap<String, Double> strength = new LinkedHashMap<>();
        returns.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEachOrdered(entry -> strength.put(entry.getKey(), entry.getValue() - mean));
        return Collections.unmodifiableSequencedMap(strength);
    }
}
