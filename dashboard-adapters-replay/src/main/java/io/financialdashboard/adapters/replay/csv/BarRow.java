package io.financialdashboard.adapters.replay.csv;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.DayLabel;
import io.financialdashboard.domain.kernel.Interval;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a bar file, read and checked; used again for the next one. */
final class BarRow {
    private static final int FIELDS = 6;
    private static final int LONGEST_QUOTE = 40;
    private static final long MILLIS_OF_DAY = 86_400_000;

    /** Prices were recorded from the eighteenth century on; of a mistyped year every calendar would walk the centuries. */
    private static final int FIRST_YEAR = 1700;

    private static final int LAST_YEAR = 2199;
    private static final long FIRST_TIME = DayLabel.millisOf(LocalDate.of(FIRST_YEAR, 1, 1));
    private static final long END_OF_TIME = DayLabel.millisOf(LocalDate.of(LAST_YEAR + 1, 1, 1));

    private final Interval interval;
    private final boolean mayBeNegative;
    private final int[] ends = new int[FIELDS];

    private String line = "";
    private @Nullable String problem;

    long time;
    double open;
    double high;
    double low;
    double close;
    int priceScale;
    Optional<PlainDecimal> volume = Optional.empty();

    BarRow(Interval interval, boolean mayBeNegative) {
        this.interval = interval;
        this.mayBeNegative = mayBeNegative;
    }

    /** Reads a line into the fields; what is wrong with it, or empty if it is a bar. */
    Optional<String> read(String text) {
        line = text;
        problem = null;
        priceScale = 0;
        if (split()) {
            readTime();
            readPrices();
            readVolume();
        }
        return Optional.ofNullable(problem);
    }

    /** Whether the row has a close and nothing else of prices. */
    boolean isFixing() {
        return Double.isNaN(open);
    }

    private boolean split() {
        int fields = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ',') {
                if (fields < FIELDS) {
                    ends[fields] = i;
                }
                fields++;
            }
        }
        if (fields != FIELDS) {
            reject("a row has " + FIELDS + " fields, this one " + fields);
        }
        return fields == FIELDS;
    }

    private void readTime() {
        time = UtcInstant.parse(line, start(0), ends[0]);
        if (time == UtcInstant.INVALID) {
            reject("time must be an ISO-8601 instant in UTC like 2018-04-04T13:30:00Z, got " + quote(0));
        } else if (time < FIRST_TIME || time >= END_OF_TIME) {
            reject("time must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", got " + quote(0));
        } else if (!interval.isIntraday() && Math.floorMod(time, MILLIS_OF_DAY) != 0) {
            reject("time of a bar of " + interval.id() + " must be its date at 00:00:00Z, got " + quote(0));
        }
    }

    private void readPrices() {
        if (isEmpty(1) && isEmpty(2) && isEmpty(3) && isEmpty(4)) {
            reject("it has no price");
            return;
        }
        boolean closeOnly = isEmpty(1) && isEmpty(2) && isEmpty(3);
        open = closeOnly ? Double.NaN : price(1, "open");
        high = closeOnly ? Double.NaN : price(2, "high");
        low = closeOnly ? Double.NaN : price(3, "low");
        close = price(4, "close");
        if (problem == null && !closeOnly) {
            checkOrder();
        }
    }

    private double price(int field, String name) {
        if (isEmpty(field)) {
            return reject(name + " is missing");
        }
        Optional<PlainDecimal> number = PlainDecimal.parse(line, start(field), ends[field]);
        if (number.isEmpty()) {
            return reject(name + " must be a plain decimal number, got " + quote(field));
        }
        PlainDecimal decimal = number.get();
        if (!decimal.fitsDouble() || decimal.scale() > Asset.MAX_PRICE_SCALE) {
            return reject(name + " must have at most " + PlainDecimal.MOST_DOUBLE_DIGITS + " digits and "
                    + Asset.MAX_PRICE_SCALE + " decimals, got " + quote(field));
        }
        if (decimal.unscaled() <= 0 && !mayBeNegative) {
            return reject(name + " must be above zero, got " + quote(field));
        }
        priceScale = Math.max(priceScale, decimal.scale());
        return decimal.toDouble();
    }

    private void checkOrder() {
        if (high < low) {
            reject("high " + text(2) + " is below low " + text(3));
        } else if (high < Math.max(open, close)) {
            reject("high " + text(2) + " is below " + (high < open ? "open " + text(1) : "close " + text(4)));
        } else if (low > Math.min(open, close)) {
            reject("low " + text(3) + " is above " + (low > open ? "open " + text(1) : "close " + text(4)));
        }
    }

    private void readVolume() {
        volume = Optional.empty();
        if (isEmpty(5)) {
            return;
        }
        volume = PlainDecimal.parse(line, start(5), ends[5]);
        if (volume.isEmpty()) {
            reject("volume must be a plain decimal number or empty, got " + quote(5));
        } else if (line.charAt(start(5)) == '-') {
            reject("volume must not be negative, got " + quote(5));
        } else if (volume.get().digits() > PlainDecimal.MOST_DIGITS
                || volume.get().scale() > Asset.MAX_VOLUME_SCALE) {
            reject("volume must have at most " + PlainDecimal.MOST_DIGITS + " digits and " + Asset.MAX_VOLUME_SCALE
                    + " decimals, got " + quote(5));
        }
    }

    private double reject(String what) {
        problem = problem == null ? what : problem;
        return Double.NaN;
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    private boolean isEmpty(int field) {
        return start(field) == ends[field];
    }

    private String text(int field) {
        return line.substring(start(field), ends[field]);
    }

    private String quote(int field) {
        String text = text(field);
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }
}
