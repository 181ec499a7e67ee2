package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import io.financialdashboard.domain.kernel.PriceBasis;
import io.financialdashboard.domain.kernel.Split;
import io.financialdashboard.domain.kernel.Symbol;
import io.financialdashboard.domain.kernel.TradingCalendar;
import io.financialdashboard.domain.kernel.UnitsOutstanding;
import io.financialdashboard.domain.kernel.VolumeKind;
import io.financialdashboard.domain.marketdata.model.calendar.Calendars;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One line of a catalogue, read field by field so that an error can name the field. */
record CatalogueLine(String file, int number, Map<String, String> fields) {
    private static final List<String> REQUIRED = List.of(
            "symbol",
            "market",
            "display_name",
            "base",
            "quote",
            "price_scale",
            "min_tick",
            "calendar",
            "volume_kind",
            "volume_scale",
            "price_basis");
    private static final List<String> OPTIONAL =
            List.of("may_be_negative", "reference_price", "units_outstanding", "units_as_of", "splits");

    static List<String> checkHeader(String file, int number, List<String> columns) {
        Set<String> missing = new TreeSet<>(REQUIRED);
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new UsageException("%s line %d: the header lacks %s".formatted(file, number, missing));
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new UsageException(
                        "%s line %d: the header names column '%s' twice".formatted(file, number, column));
            }
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                throw new UsageException("%s line %d: unknown column '%s', allowed are %s and %s"
                        .formatted(file, number, column, REQUIRED, OPTIONAL));
            }
        }
        return columns;
    }

    Asset asset() {
        try {
            TradingCalendar calendar = read("calendar", Calendars.names().toString(), Calendars::named);
            return new Asset(
                    read("symbol", "a symbol such as EUR/USD", Symbol::new),
                    read(
                            "market",
                            ids(Market.values(), Market::id),
                            text -> Market.find(text).orElseThrow()),
                    required("display_name"),
                    required("base"),
                    required("quote"),
                    read("price_scale", "a whole number from 0 to 10", Integer::parseInt),
                    read("min_tick", "a decimal above zero", Double::parseDouble),
                    calendar,
                    calendar,
                    read(
                            "volume_kind",
                            ids(VolumeKind.values(), VolumeKind::id),
                            text -> VolumeKind.find(text).orElseThrow()),
                    read("volume_scale", "a whole number from 0 to 12", Integer::parseInt),
                    read(
                            "price_basis",
                            ids(PriceBasis.values(), PriceBasis::id),
                            text -> PriceBasis.find(text).orElseThrow()),
                    optional("may_be_negative", "true or false", CatalogueLine::flag)
                            .orElse(false),
                    false,
                    optional("reference_price", "a decimal", Double::parseDouble)
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty()),
                    outstanding(),
                    optional("splits", "splits such as 2014-06-09 7:1|2020-08-31 4:1", CatalogueLine::splits)
                            .orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("%s line %d: %s".formatted(file, number, e.getMessage()), e);
        }
    }

    private Optional<UnitsOutstanding> outstanding() {
        Optional<Double> units = optional("units_outstanding", "a number above zero", Double::parseDouble);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = read("units_as_of", "a date such as 2025-07-01", LocalDate::parse);
        return Optional.of(new UnitsOutstanding(units.get(), asOf));
    }

    private static List<Split> splits(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(CatalogueLine::split).toList();
    }

    private static Split split(String text) {
        String[] parts = text.split("[ :]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new Split(LocalDate.parse(parts[0]), Double.parseDouble(parts[1]) / Double.parseDouble(parts[2]));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <T> String ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList().toString();
    }

    private String required(String field) {
        String value = fields.getOrDefault(field, "");
        if (value.isEmpty()) {
            throw new UsageException("%s line %d: %s is missing".formatted(file, number, field));
        }
        return value;
    }

    private <T> T read(String field, String allowed, Function<String, T> parser) {
        String value = required(field);
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            throw new UsageException(
                    "%s line %d: %s must be %s, got '%s'".formatted(file, number, field, allowed, value), e);
        }
    }

    private <T> Optional<T> optional(String field, String allowed, Function<String, T> parser) {
        return fields.getOrDefault(field, "").isEmpty() ? Optional.empty() : Optional.of(read(field, allowed, parser));
    }
}
