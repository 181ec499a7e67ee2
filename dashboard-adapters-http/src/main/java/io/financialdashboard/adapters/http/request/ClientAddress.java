package io.financialdashboard.adapters.http.request;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Who asks, as far as limits are concerned: the socket's address, or behind {@code n} proxies of ours the n-th entry from
 * the end of {@code X-Forwarded-For}; those before it anybody can make up. IPv6 counts by /64, which one customer has.
 */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int IPV6_PREFIX_BYTES = 8;
    private static final String IPV6_LOOPBACK = "::1";
    private final int trustedProxies;

    public ClientAddress(int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    public String of(Context ctx) {
        return key(ctx.req().getRemoteAddr(), ListHeader.of(ctx, FORWARDED));
    }

    /** The same before there is a context. */
    public String of(Request request) {
        return network(spoken(request));
    }

    /** The address itself, as a log has it; behind a proxy it is whatever that proxy wrote. */
    public String spoken(Request request) {
        return address(Request.getRemoteAddr(request), ListHeader.of(request.getHeaders(), FORWARDED));
    }

    String key(String socket, Optional<String> forwardedFor) {
        return network(address(socket, forwardedFor));
    }

    private String address(String socket, Optional<String> forwardedFor) {
        List<String> hops = forwardedFor
                .map(header ->
                        Arrays.stream(header.split(",")).map(String::strip).toList())
                .orElse(List.of());
        boolean isForwarded = trustedProxies > 0 && hops.size() >= trustedProxies;
        return isForwarded ? hops.get(hops.size() - trustedProxies) : socket;
    }

    /** Whether that key is this very machine. */
    public static boolean isLoopback(String network) {
        return network.startsWith("127.") || network.equals(IPV6_LOOPBACK);
    }

    /** One key for all addresses that one customer has; what is no address is a key of its own. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address) {
                if (parsed.isLoopbackAddress()) {
                    return IPV6_LOOPBACK;
                }
                byte[] prefix = Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES);
                return HexFormat.of().formatHex(prefix) + "/64";
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address.length() > 64 ? address.substring(0, 64) : address;
        }
    }
}
