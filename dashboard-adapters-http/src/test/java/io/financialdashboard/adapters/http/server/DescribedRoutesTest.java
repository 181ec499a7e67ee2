package io.financialdashboard.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.adapters.http.description.ApiDescription;
import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description names what the router has, and nothing else. */
class DescribedRoutesTest {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @Test
    void every_route_is_described_with_its_methods_and_no_other_is() throws IOException {
        Set<String> served = served();
        served.removeIf(route -> route.startsWith("HEAD "));

        assertThat(described()).isEqualTo(served).hasSizeGreaterThan(30);
    }

    @Test
    void head_is_answered_wherever_get_is() {
        Set<String> served = served();

        assertThat(withVerb(served, "HEAD")).isEqualTo(withVerb(served, "GET"));
    }

    private static Set<String> withVerb(Set<String> routes, String verb) {
        return routes.stream()
                .filter(route -> route.startsWith(verb + " "))
                .map(route -> route.substring(verb.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> served() {
        Routes routes = server.server().routes();
        Javalin router = Javalin.create(config -> {
            routes.addPublicTo(config.routes);
            routes.addManagementTo(config.routes);
        });
        return router.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> name(handler.endpoint))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Endpoint route) {
        return route.method.name() + " " + route.path.replaceAll("<(\\w+)>", "{$1}");
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        ApiDescription.fromClasspath()
                .document()
                .path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        return described;
    }
}
