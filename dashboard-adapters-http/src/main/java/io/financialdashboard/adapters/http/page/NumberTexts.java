package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes numbers as readers of a language do. {@code format/number-format.js} writes them the same way in the browser. */
final class NumberTexts {
    private static final char MINUS = '−';
    private static final String[] MAGNITUDES = {"", "thousand", "million", "billion", "trillion"};
    private static final double STEP = 1000;

    /** From here on two decimals are written 1,000.00, which is one of the next magnitude. */
    private static final double FULL = 999.995;

    private final Texts texts;
    private final Locale locale;

    NumberTexts(Texts texts) {
        this.texts = texts;
        this.locale = texts.numbers();
    }

    /** For example 1.0845 and 2 apart for EUR/USD, 114,250.01 for BTC/USDT. */
    PriceText price(Asset asset, double price) {
        if (!Double.isFinite(price)) {
            return PriceText.NONE;
        }
        String text = decimal(price, asset.priceScale());
        int cut = hasPipFraction(asset) ? text.length() - 1 : text.length();
        return new PriceText(text.substring(0, cut), text.substring(cut));
    }

    /** Forex is quoted in pips of the fourth decimal, of the second against the yen; one decimal more is a fraction. */
    static boolean hasPipFraction(Asset asset) {
        return asset.market() == Market.FOREX && (asset.priceScale() == 5 || asset.priceScale() == 3);
    }

    /** For example {@code +1.24%}. */
    ChangeText percent(OptionalDouble percent) {
        return percent.isEmpty() ? ChangeText.NONE : percent(percent.getAsDouble());
    }

    ChangeText percent(double percent) {
        ChangeText change = signed(percent, 2);
        return new ChangeText(percentOf(change.text()), change.direction());
    }

    /** For example {@code 61.3%}. */
    String percent(double percent, int decimals) {
        return percentOf(decimal(percent, decimals));
    }

    private String percentOf(String value) {
        return texts.text("number.percent", Map.of("value", value));
    }

    /** With its sign, which zero has none of once it is rounded. */
    ChangeText signed(double value, int decimals) {
        String digits = decimal(Math.abs(value), decimals);
        Direction direction = isZero(digits) ? Direction.FLAT : Direction.of(value);
        String sign = direction == Direction.UP ? "+" : direction == Direction.DOWN ? String.valueOf(MINUS) : "";
        return new ChangeText(sign + digits, direction);
    }

    String decimal(double value, int decimals) {
        // The sign is ours: some languages write it with marks of direction around it.
        String digits = String.format(locale, "%,." + decimals + "f", Math.abs(value));
        return value < 0 && !isZero(digits) ? MINUS + digits : digits;
    }

    /** For example {@code 1.24M}. */
    String compact(double value) {
        double rest = value;
        int magnitude = 0;
        while (Math.abs(rest) >= FULL && magnitude < MAGNITUDES.length - 1) {
            rest /= STEP;
            magnitude++;
        }
        String digits = decimal(rest, magnitude == 0 && rest == Math.rint(rest) ? 0 : 2);
        return magnitude == 0 ? digits : texts.text("number." + MAGNITUDES[magnitude], Map.of("value", digits));
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
