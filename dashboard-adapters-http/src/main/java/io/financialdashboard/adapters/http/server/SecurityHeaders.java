package io.financialdashboard.adapters.http.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts the security headers on every response, before anybody else sees the request. */
final class SecurityHeaders extends Handler.Wrapper {
    /**
     * The hash is that of the one style element which lightweight-charts 5.2.1 inserts for its logo. No other host, and
     * nothing inline beside it.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'sha256-3pRED1tOXas1FXFoPb9TGCjmYe9XQsmO9OV23khV2nY='; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), autoplay=(), camera=(), "
            + "display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), "
            + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), fullscreen=(self), "
            + "clipboard-write=(self)";

    /** Encoded once: they stand in every answer. */
    private static final List<HttpField> FIELDS = fields();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(response.getHeaders());
        return super.handle(request, response, callback);
    }

    /** For responses that are made before or after all handlers: the server's own errors. */
    static void addTo(HttpFields.Mutable headers) {
        FIELDS.forEach(headers::put);
    }

    private static List<HttpField> fields() {
        return List.of(
                new PreEncodedHttpField("Content-Security-Policy", CONTENT_SECURITY_POLICY),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
                new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
                new PreEncodedHttpField("Permissions-Policy", PERMISSIONS_POLICY));
    }
}
