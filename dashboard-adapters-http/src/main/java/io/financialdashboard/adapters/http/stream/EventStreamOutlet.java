package io.financialdashboard.adapters.http.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Server-sent events as the body of a request's answer. */
final class EventStreamOutlet implements Outlet {
    private final ServletOutputStream out;
    private final Runnable hangUp;

    /** @param hangUp closes the connection */
    EventStreamOutlet(ServletOutputStream out, Runnable hangUp) {
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
        out.write(lines);
        return lines.length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void hangUp() {
        hangUp.run();
    }
}
