package io.financialdashboard.domain.kernel;

import static io.financialdashboard.domain.kernel.Require.require;

import java.util.regex.Pattern;

/**
 * The name of an asset, unique within a catalogue: {@code EUR/USD}, {@code BTC/USDT}, {@code AAPL}, {@code BRK-B}, {@code EURUSD-ecb}.
 *
 * @param value 1 to 32 ASCII letters, digits and {@code / . _ -}, beginning with a letter or digit
 * @throws IllegalArgumentException if it is written otherwise
 */
public record Symbol(String value) implements Comparable<Symbol> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,31}");

    public Symbol {
        require(
                FORM.matcher(value).matches(),
                "a symbol is 1 to 32 letters, digits, '/', '.', '_' or '-' and begins with a letter or digit, got '%s'",
                value);
    }

    /** Whether {@code text} can be a symbol at all. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Symbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
