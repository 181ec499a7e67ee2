package io.financialdashboard.app;

/** Which feed drives the dashboard. */
enum FeedKind {
    MOCK,
    REPLAY
}
