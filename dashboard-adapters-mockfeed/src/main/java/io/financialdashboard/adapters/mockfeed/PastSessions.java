package io.financialdashboard.adapters.mockfeed;

/**
 * The days of one asset as they look from one of its sessions, which has at least {@value #USUAL_DAYS} others behind it.
 * Prices are in ticks.
 */
record PastSessions(Sessions table, Days days, int session) {
    /** The days by which the usual size of a day's move is measured, as in MARKET-RULES 14. */
    static final int USUAL_DAYS = 20;

    private static final int LONGEST_MEMORY = 400;
    private static final int DAYS_A_YEAR = 366;

    /** For how many sessions before this one no price was as high as that; at most 400. */
    int sinceHigher(long price) {
        int count = 0;
        while (isRemembered(count) && days.high(session - 1 - count) < price) {
            count++;
        }
        return count;
    }

    /** For how many sessions before this one no price was as low as that; at most 400. */
    int sinceLower(long price) {
        int count = 0;
        while (isRemembered(count) && days.low(session - 1 - count) > price) {
            count++;
        }
        return count;
    }

    private boolean isRemembered(int sessionsBefore) {
        return sessionsBefore < LONGEST_MEMORY && session - 1 - sessionsBefore >= 0;
    }

    /** Whether so many sessions before this one reach back more than a year. */
    boolean isMoreThanAYear(int sessionsBefore) {
        return table.epochDay(session) - table.epochDay(session - sessionsBefore) > DAYS_A_YEAR;
    }

    /** How many sessions up to this one, which is taken as closed, closed higher in a row; negative for lower. */
    int streak() {
        int direction = direction(session);
        int count = 0;
        while (direction != 0 && session - 1 - count >= 0 && direction(session - count) == direction) {
            count++;
        }
        return direction * count;
    }

    /** The close before the {@link #streak} began. */
    long closeBeforeStreak() {
        return days.close(session - Math.abs(streak()));
    }

    private int direction(int of) {
        return Long.signum(days.close(of) - days.close(of - 1));
    }

    /**
     * The usual size of a day's move, in percent: the root of the mean square of the log returns of the twenty sessions
     * before this one. That of the simulator's days is their deviation, for their mean is next to nothing.
     */
    double usualDay() {
        double squares = 0;
        for (int i = session - USUAL_DAYS; i < session; i++) {
            double move = StrictMath.log((double) days.close(i) / days.close(i - 1));
            squares += move * move;
        }
        return 100 * Math.sqrt(squares / USUAL_DAYS);
    }
}
