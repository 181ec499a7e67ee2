package io.financialdashboard.client.model;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** The trading day of the last trade so far. A fixing has a close only. */
public record DayBar(
        LocalDate date,
        OptionalDouble open,
        OptionalDouble high,
        OptionalDouble low,
        double close,
        OptionalDouble volume) {}
