package io.financialdashboard.adapters.http.server;

import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.request.ClientAddress;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * One line for each finished request, a JSON object, so that nothing that a client sends can begin another line or field.
 * Its fields stand in docs/operations.md. A stream's line comes when it ends.
 */
final class AccessLog implements RequestLog {
    private static final int LONGEST_FIELD = 512;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ClientAddress addresses;
    private final LineWriter lines;

    AccessLog(ClientAddress addresses, LineWriter lines) {
        this.addresses = addresses;
        this.lines = lines;
    }

    @Override
    public void log(Request request, Response response) {
        double millis = (System.nanoTime() - request.getBeginNanoTime()) / NANOS_PER_MILLI;
        lines.write(Json.object(json -> {
            json.instant("time", Instant.ofEpochMilli(Request.getTimeStamp(request)))
                    .text("request", RequestIds.of(request))
                    .text("client", cut(addresses.spoken(request)))
                    .text("method", cut(request.getMethod()))
                    .text("target", cut(request.getHttpURI().getPathQuery()))
                    .text("route", request.getAttribute(Routes.ATTRIBUTE) instanceof String route ? route : "none")
                    .whole("status", response.getStatus())
                    .whole("bytes", Response.getContentBytesWritten(response))
                    .number("millis", Math.round(millis * 1000) / 1000.0);
            Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT))
                    .ifPresent(agent -> json.text("agent", cut(agent)));
        }));
    }

    private static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD) + "…";
    }
}
