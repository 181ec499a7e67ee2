package io.financialdashboard.adapters.memory;

/** Hears of what a listener threw although it must not. The listener goes on with the next event. */
@FunctionalInterface
public interface ListenerFailures {
    /**
     * @param subscriber the name it subscribed under
     * @param failure    what it threw
     */
    void failed(String subscriber, Throwable failure);
}
