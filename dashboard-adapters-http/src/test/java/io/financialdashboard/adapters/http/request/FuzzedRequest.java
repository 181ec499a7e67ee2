package io.financialdashboard.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemException;
import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A request of which only that is there which a parser may look at: its query, its body, and no headers but the type. */
public final class FuzzedRequest {
    private static final int LONGEST_PROBLEM = 4000;

    private FuzzedRequest() {}

    public static Context withQuery(String query) {
        HttpServletRequest request = proxy(HttpServletRequest.class, FuzzedRequest::ofNoHeaders);
        return context(query, request);
    }

    public static Context withJson(byte[] body) {
        HttpServletRequest request = proxy(HttpServletRequest.class, method -> switch (method.getName()) {
            case "getContentType" -> "application/json";
            case "getInputStream" -> new Body(body);
            default -> ofNoHeaders(method);
        });
        return context("", request);
    }

    /** What every refusal must say, so that whoever sent the request can mend it. */
    public static void assertTellsWhatIsWrong(ProblemException refused) {
        Problem problem = refused.problem();
        assertThat(problem.status()).isBetween(400, 404);
        assertThat(problem.detail()).isNotBlank();
        assertThat(new String(problem.json(), StandardCharsets.UTF_8))
                .hasSizeLessThan(LONGEST_PROBLEM)
                .doesNotContain("\n", "\r");
    }

    private static @Nullable Object ofNoHeaders(Method method) {
        return method.getName().equals("getHeaders") ? Collections.emptyEnumeration() : null;
    }

    private static Context context(String query, HttpServletRequest request) {
        return proxy(Context.class, method -> switch (method.getName()) {
            case "queryString" -> query;
            case "req" -> request;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answers.to(method)));
    }

    @FunctionalInterface
    private interface Answers {
        @Nullable
        Object to(Method method);
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
