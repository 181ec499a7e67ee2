package io.financialdashboard.app.option;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers. The library's own readers say of a text that it "is not an int", which tells nobody what is allowed. */
public final class Numbers {
    private Numbers() {}

    /** For options whose limits are not known to their reader: those that are, name one of the classes below. */
    public static CommandLine readBy(CommandLine commandLine) {
        return commandLine
                .registerConverter(Long.class, Numbers::wholeLong)
                .registerConverter(long.class, Numbers::wholeLong)
                .registerConverter(Double.class, Numbers::decimal)
                .registerConverter(double.class, Numbers::decimal);
    }

    private static Long wholeLong(String value) {
        return read(value, Long::valueOf, "a whole number");
    }

    private static Double decimal(String value) {
        return read(value, Double::valueOf, "a number");
    }

    private static <T> T read(String value, Function<String, T> reader, String allowed) {
        try {
            return reader.apply(value);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("'" + value + "' is not " + allowed);
        }
    }

    /** Its limits are held where all options are; here they are only told. */
    abstract static class Whole implements ITypeConverter<Integer> {
        private final String limits;

        Whole(String limits) {
            this.limits = limits;
        }

        @Override
        public final Integer convert(String value) {
            return read(value, Integer::valueOf, "a whole number " + limits);
        }
    }

    public static final class Port extends Whole {
        Port() {
            super("from 0 to 65535");
        }
    }

    /** Of what there is at least one. */
    public static final class AboveZero extends Whole {
        AboveZero() {
            super("above zero");
        }
    }

    /** Of what there may be none. */
    public static final class Count extends Whole {
        Count() {
            super("from 0");
        }
    }

    public static final class RequestRate extends Whole {
        RequestRate() {
            super("from 0 to 100000");
        }
    }

    public static final class Silence extends Whole {
        Silence() {
            super("from 5 to 3600");
        }
    }

    public static final class Bars extends Whole {
        Bars() {
            super("from 1 to 5000");
        }
    }
}
