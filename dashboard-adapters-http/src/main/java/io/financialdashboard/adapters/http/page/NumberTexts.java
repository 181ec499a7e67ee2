package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.ChangeText;
import io.financialdashboard.adapters.http.page.view.Direction;
import io.financialdashboard.adapters.http.page.view.PriceText;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Market;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers as the page shows them. {@code format/number-format.js} writes them the same way in the browser. */
final class NumberTexts {
    private static final char MINUS = '−';
    private static final String[] MAGNITUDES = {"", "K", "M", "B", "T"};
    private static final double STEP = 1000;

    private NumberTexts() {}

    /** For example 1.0845 and 2 apart for EUR/USD, 114,250.01 for BTC/USDT. */
    static PriceText price(Asset asset, double price) {
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
    static ChangeText percent(OptionalDouble percent) {
        return percent.isEmpty() ? ChangeText.NONE : percent(percent.getAsDouble());
    }

    static ChangeText percent(double percent) {
        return signed(percent, 2, "%");
    }

    /** With its sign, which zero has none of once it is rounded. */
    static ChangeText signed(double value, int decimals, String unit) {
        String digits = decimal(Math.abs(value), decimals);
        Direction direction = isZero(digits) ? Direction.FLAT : Direction.of(value);
        String sign = direction == Direction.UP ? "+" : direction == Direction.DOWN ? String.valueOf(MINUS) : "";
        return new ChangeText(sign + digits + unit, direction);
    }

    static String decimal(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.startsWith("-") ? (isZero(text) ? text.substring(1) : MINUS + text.substring(1)) : text;
    }

    /** For example {@code 1.24M}. */
    static String compact(double value) {
        double rest = Math.abs(value);
        int magnitude = 0;
        while (rest >= STEP && magnitude < MAGNITUDES.length - 1) {
            rest /= STEP;
            magnitude++;
        }
        String digits = decimal(rest, magnitude == 0 && rest == Math.rint(rest) ? 0 : 2);
        return (value < 0 ? MINUS : "") + digits + MAGNITUDES[magnitude];
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
