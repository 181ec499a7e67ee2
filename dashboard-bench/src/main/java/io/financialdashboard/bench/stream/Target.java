package io.financialdashboard.bench.stream;

import java.net.InetSocketAddress;
import java.net.URI;

/** The stream that is asked for. */
record Target(InetSocketAddress address, String host, String path) {
    static Target of(URI url) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Target(
                new InetSocketAddress(url.getHost(), url.getPort()), url.getRawAuthority(), url.getRawPath() + query);
    }

    /** @param lastId empty the first time */
    String request(String lastId) {
        String resume = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/event-stream\r\n" + resume + "\r\n";
    }
}
