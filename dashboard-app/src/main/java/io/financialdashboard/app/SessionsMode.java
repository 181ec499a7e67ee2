package io.financialdashboard.app;

/** Whether simulated markets keep their hours. */
enum SessionsMode {
    CALENDAR,
    ALWAYS_OPEN
}
