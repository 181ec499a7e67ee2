package io.financialdashboard.domain.marketdata.port.in;

/** Where listeners sign up. Each has a bounded queue of its own, so that a slow one delays no other. */
public interface MarketEvents {
    Subscription subscribe(String name, MarketListener listener);

    /** Ends when closed; closing twice does nothing. */
    interface Subscription extends AutoCloseable {
        /** How many events this listener missed because its queue was full. */
        long dropped();

        @Override
        void close();
    }
}
