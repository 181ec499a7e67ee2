package io.financialdashboard.domain.chart.service;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.financialdashboard.domain.chart.port.in.BadIndicatorException;
import io.financialdashboard.domain.chart.port.in.Indicator;
import io.financialdashboard.domain.chart.port.in.IndicatorDefinition;
import io.financialdashboard.domain.chart.port.in.IndicatorParameter;
import io.financialdashboard.domain.chart.service.indicator.RunningIndicator;
import io.financialdashboard.domain.kernel.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** All indicators, and how an address names them. Immutable. */
final class IndicatorCatalogue {
    private static final int MOST = 16;
    private static final int LONGEST_ECHO = 40;

    private final SequencedMap<String, Entry> entries = Stream.of(
                    Averages.entries(), Bands.entries(), Oscillators.entries(), Flows.entries())
            .flatMap(List::stream)
            .collect(toMap(
                    entry -> entry.definition().id(), identity(), IndicatorCatalogue::refuseTwo, LinkedHashMap::new));

    private static Entry refuseTwo(Entry first, Entry second) {
        throw new IllegalStateException("two indicators have the id "
                + first.definition().id() + ": " + first.definition() + " and " + second.definition());
    }

    List<IndicatorDefinition> definitions() {
        return entries.values().stream().map(Entry::definition).toList();
    }

    RunningIndicator start(Indicator indicator, Setting setting) {
        return entry(indicator.definition().id()).formula().apply(indicator, setting);
    }

    /** As {@link io.financialdashboard.domain.chart.port.in.Charts#parse} says. */
    List<Indicator> parse(String text) {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String[] parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw new BadIndicatorException(
                    "at most " + MOST + " indicators can be asked for at once, got " + parts.length,
                    List.of("1 to " + MOST));
        }
        for (String part : parts) {
            Indicator indicator = one(part.strip());
            if (!ids.add(indicator.id())) {
                throw new BadIndicatorException("indicator '" + indicator.id() + "' is named twice", List.of());
            }
            indicators.add(indicator);
        }
        return indicators;
    }

    private Indicator one(String text) {
        String[] parts = text.split(":", -1);
        Entry entry = entry(parts[0]);
        List<IndicatorParameter> parameters = entry.definition().parameters();
        if (parts.length - 1 > parameters.size()) {
            throw new BadIndicatorException(
                    "indicator '%s' has %d parameters, got %d values in %s"
                            .formatted(parts[0], parameters.size(), parts.length - 1, quoted(text)),
                    parameters.stream().map(IndicatorParameter::name).toList());
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.add(
                    i + 1 < parts.length
                            ? value(parts[0], parameters.get(i), parts[i + 1])
                            : parameters.get(i).usual());
        }
        Indicator indicator = new Indicator(entry.definition(), values);
        checkOrder(entry, indicator);
        return indicator;
    }

    private Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            List<String> close = Spelling.closest(cut(id).toLowerCase(Locale.ROOT), entries.keySet(), identity());
            throw new BadIndicatorException(
                    "there is no indicator " + quoted(id)
                            + (close.isEmpty() ? "" : "; close matches: " + String.join(", ", close)),
                    List.copyOf(entries.keySet()));
        }
        return entry;
    }

    private static String value(String id, IndicatorParameter parameter, String text) {
        return parameter
                .read(text)
                .orElseThrow(() -> new BadIndicatorException(
                        "parameter '%s' of indicator '%s' must be %s, got %s"
                                .formatted(
                                        parameter.name(), id, String.join(" or ", parameter.allowed()), quoted(text)),
                        parameter.allowed()));
    }

    private static void checkOrder(Entry entry, Indicator indicator) {
        for (int i = 1; i < entry.rising().size(); i++) {
            String lower = entry.rising().get(i - 1);
            String higher = entry.rising().get(i);
            if (indicator.whole(lower) >= indicator.whole(higher)) {
                throw new BadIndicatorException(
                        "parameter '%s' of indicator '%s' must be below '%s', got '%s' and '%s'"
                                .formatted(
                                        lower,
                                        entry.definition().id(),
                                        higher,
                                        indicator.text(lower),
                                        indicator.text(higher)),
                        List.of(lower + " below " + indicator.text(higher)));
            }
        }
    }

    private static String quoted(String text) {
        return "'" + cut(text) + (text.length() > LONGEST_ECHO ? "…" : "") + "'";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_ECHO, text.length()));
    }
}
