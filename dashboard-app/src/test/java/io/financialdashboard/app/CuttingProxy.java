package io.financialdashboard.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and cuts each connection after so many bytes of answers, wherever that is. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final int firstCut;
    private final int step;
    private final AtomicInteger cuts = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /**
     * @param port     of the server
     * @param firstCut bytes that the first connection may bring
     * @param step     how many more each further one may, so that no two are cut at the same place of an event
     */
    CuttingProxy(int port, int firstCut, int step) throws IOException {
        this.port = port;
        this.firstCut = firstCut;
        this.step = step;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many connections it has cut. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> carry(client, server, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> carry(server, client, firstCut + step * cuts.get()));
            } catch (IOException closed) {
                open.forEach(CuttingProxy::cut);
            }
        }
    }

    private void carry(Socket from, Socket to, int most) {
        byte[] piece = new byte[997];
        int left = most;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0 && left > 0; read = in.read(piece)) {
                out.write(piece, 0, Math.min(read, left));
                left -= read;
            }
        } catch (IOException otherSideIsGone) {
            cut(to);
        }
        if (left <= 0) {
            cuts.incrementAndGet();
        }
        cut(from);
        cut(to);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(CuttingProxy::cut);
    }
}
