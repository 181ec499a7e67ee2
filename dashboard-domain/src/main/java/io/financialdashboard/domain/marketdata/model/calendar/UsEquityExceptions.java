package io.financialdashboard.domain.marketdata.model.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days from 2000 to 2030 on which the New York Stock Exchange did not follow its rules, with the source of each. */
enum UsEquityExceptions {
    SEPTEMBER_11("2001-09-11", Kind.CLOSED, "attacks on the World Trade Center", "ABC News, 2002-09-11, id=86967"),
    SEPTEMBER_12("2001-09-12", Kind.CLOSED, "attacks on the World Trade Center", "ABC News, 2002-09-11, id=86967"),
    SEPTEMBER_13("2001-09-13", Kind.CLOSED, "attacks on the World Trade Center", "ABC News, 2002-09-11, id=86967"),
    SEPTEMBER_14("2001-09-14", Kind.CLOSED, "attacks on the World Trade Center", "ABC News, 2002-09-11, id=86967"),
    DAY_AFTER_CHRISTMAS("2003-12-26", Kind.EARLY_CLOSE, "Friday after Christmas", "Associated Press, 2003-12-22"),
    REAGAN("2004-06-11", Kind.CLOSED, "mourning for Ronald Reagan", "CNN/Money, 2004-06-07, nyse_reagan"),
    FORD("2007-01-02", Kind.CLOSED, "mourning for Gerald Ford", "CNNMoney, 2006-12-28, ford_nyse"),
    SANDY_MONDAY("2012-10-29", Kind.CLOSED, "hurricane Sandy", "Reuters, 2012-10-31, idUSBRE89T0LN20121031"),
    SANDY_TUESDAY("2012-10-30", Kind.CLOSED, "hurricane Sandy", "Reuters, 2012-10-31, idUSBRE89T0LN20121031"),
    GEORGE_H_W_BUSH("2018-12-05", Kind.CLOSED, "mourning for George H. W. Bush", "NYSE, announcement of 2018-12-01"),
    CARTER("2025-01-09", Kind.CLOSED, "mourning for Jimmy Carter", "NYSE Group, announcement of 2024-12-30");

    enum Kind {
        CLOSED,
        EARLY_CLOSE
    }

    private static final Map<LocalDate, UsEquityExceptions> BY_DAY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(UsEquityExceptions::day, Function.identity()));

    private final LocalDate day;
    private final Kind kind;
    private final String reason;
    private final String source;

    UsEquityExceptions(String day, Kind kind, String reason, String source) {
        this.day = LocalDate.parse(day);
        this.kind = kind;
        this.reason = reason;
        this.source = source;
    }

    static Optional<UsEquityExceptions> find(LocalDate day, Kind kind) {
        return Optional.ofNullable(BY_DAY.get(day)).filter(exception -> exception.kind == kind);
    }

    LocalDate day() {
        return day;
    }

    Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    String source() {
        return source;
    }
}
