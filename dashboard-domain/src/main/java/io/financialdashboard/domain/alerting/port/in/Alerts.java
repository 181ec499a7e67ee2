package io.financialdashboard.domain.alerting.port.in;

import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import java.util.List;
import java.util.Optional;

/**
 * Alerts on prices and indicators; until accounts exist, one set for the whole server. What a method gives back has been
 * kept; what could not be kept is an {@link AlertStoreException}, and nothing has changed. What happens while no server
 * runs is not seen. Safe for use by many threads.
 */
public interface Alerts {
    /** In the order in which they were made. */
    List<Alert> alerts();

    Optional<Alert> find(String id);

    /**
     * A new alert, armed.
     *
     * @throws BadAlertException      if no alert can have that rule
     * @throws TooManyAlertsException if there are as many as there may be
     */
    Alert create(AlertRule rule);

    /**
     * Gives the alert that rule and arms it, as if it were new.
     *
     * @throws UnknownAlertException if there is none of that id
     * @throws BadAlertException     if no alert can have that rule
     */
    Alert replace(String id, AlertRule rule);

    /** Whether there was such an alert. What it told stays in the history. */
    boolean delete(String id);

    /** What alerts have told, newest first, as far as it is kept. */
    List<Firing> history(FiringsQuery query);

    /**
     * When the rule would have fired on these bars. Within a bar a price is taken to have gone to its high and low from the
     * close before it, so that the bars of an hour tell what those of a minute do, but for what passed a level twice in
     * one bar.
     *
     * @param bars of the rule's symbol, and of its interval if it has one
     * @throws BadAlertException        if no alert can have that rule
     * @throws IllegalArgumentException if the bars are of another symbol or interval
     */
    Rehearsal rehearse(AlertRule rule, CandlesQuery bars);

    /**
     * How many events of the market were not held against the alerts since the start, because more came than could be looked
     * at. A price that was passed meanwhile is still told, unless its bar had ended; a line whose bar closed is not.
     */
    long missed();

    /** Tells of each firing from now on, once it is in the history. */
    Subscription subscribe(AlertListener listener);

    /** Ends when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
