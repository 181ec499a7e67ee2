package io.financialdashboard.bench.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One client of the stream: connects, asks, reads, and comes back where it was. Owned by the crowd's thread. */
final class Subscriber {
    private final Target target;
    private final EventLines lines;
    private AnswerHead head = new AnswerHead();
    private ChunkedBody body = new ChunkedBody();
    private @Nullable SocketChannel channel;
    private boolean served;

    Subscriber(Target target, EventSink sink) {
        this.target = target;
        this.lines = new EventLines(sink);
    }

    /** Whether the stream is open and its head was read. */
    boolean isServed() {
        return served;
    }

    boolean isOpen() {
        return channel != null;
    }

    /** Begins to connect; where it has been before it says what it saw last. */
    void connect(Selector selector, InetSocketAddress from) throws IOException {
        head = new AnswerHead();
        body = new ChunkedBody();
        lines.reconnect();
        SocketChannel opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.bind(from);
        boolean done = opened.connect(target.address());
        opened.register(selector, done ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, this);
    }

    /** Goes one step on with whatever the socket is ready for. */
    void proceed(SelectionKey key, ByteBuffer buffer) throws IOException {
        SocketChannel open = (SocketChannel) key.channel();
        if (key.isConnectable() && !open.finishConnect()) {
            return;
        }
        if (key.isReadable()) {
            read(open, buffer);
        } else {
            ask(open);
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    /** Hangs up without a word, as a lost network does. */
    void drop() throws IOException {
        SocketChannel open = channel;
        channel = null;
        served = false;
        if (open != null) {
            open.close();
        }
    }

    private void ask(SocketChannel open) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(target.request(lines.lastId()).getBytes(ISO_8859_1));
        open.write(request);
        if (request.hasRemaining()) {
            throw new IOException("an empty socket did not take a request");
        }
    }

    private void read(SocketChannel open, ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (open.read(buffer) < 0) {
            throw new IOException("the server ended the stream");
        }
        buffer.flip();
        if (!head.isComplete()) {
            head.read(buffer);
        }
        if (head.isComplete()) {
            served = true;
            readBody(buffer);
        }
    }

    private void readBody(ByteBuffer buffer) throws IOException {
        if (head.isChunked()) {
            body.read(buffer, lines);
            if (body.isEnded()) {
                throw new IOException("the server ended the stream");
            }
        } else {
            lines.read(buffer, buffer.remaining());
        }
    }
}
