package io.financialdashboard.adapters.http.stream;

import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/**
 * Server-sent events as the body of a request's answer. Frames are given to the socket as they are: what is written as an
 * array goes through a buffer of 32 kB that each stream would keep.
 */
final class EventStreamOutlet implements Outlet {
    private final HttpOutput out;
    private final Runnable hangUp;

    /** @param hangUp closes the connection */
    EventStreamOutlet(HttpOutput out, Runnable hangUp) {
        this.out = out;
        this.hangUp = hangUp;
    }

    /** Lets the socket call that client back; the request must be asynchronous by now. */
    void callBack(StreamClient client) {
        out.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() {
                client.writable();
            }

            @Override
            public void onError(Throwable failure) {
                client.lost(failure.toString());
            }
        });
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public int write(Frame frame) throws IOException {
        byte[] lines = frame.lines();
        out.write(ByteBuffer.wrap(lines));
        return lines.length;
    }

    @Override
    public void hangUp() {
        hangUp.run();
    }
}
