package io.financialdashboard.app.terminal;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.problem.DashboardException;
import io.financialdashboard.client.problem.ProblemException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Which dashboard a command asks: the one that is named, or the one that runs here, or else one of its own. */
final class AskedDashboard {
    /** Below this an answer says that the server failed, not that it was asked for what cannot be. */
    private static final int SERVER_FAILED = 500;

    private final URI here;
    private final Supplier<LocalDashboard> own;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The dashboard to ask, such as https://markets.example. Without it: the one at"
                    + " http://127.0.0.1:8080, or where nothing answers there one of its own with simulated prices.")
    private @Nullable URI server;

    AskedDashboard(URI here, Supplier<LocalDashboard> own) {
        this.here = here;
        this.own = own;
    }

    /** Asks it, and says in words what went wrong, if anything did. @return the exit code */
    int ask(PrintWriter errors, ToIntFunction<DashboardClient> question) {
        if (server != null && !canBeAsked(server)) {
            errors.println("dashboard: --server must be an address such as http://127.0.0.1:8080, got " + server);
            return ExitCode.USAGE;
        }
        try {
            return server != null ? askAt(server, question) : askAround(errors, question);
        } catch (ProblemException refused) {
            errors.println("dashboard: " + refused.detail() + allowed(refused));
            return refused.status() < SERVER_FAILED ? ExitCode.USAGE : ExitCode.SOFTWARE;
        } catch (DashboardException silent) {
            errors.println("dashboard: " + silent.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private static boolean canBeAsked(URI address) {
        try {
            DashboardClient.at(address).close();
            return true;
        } catch (IllegalArgumentException nowhere) {
            return false;
        }
    }

    private static int askAt(URI address, ToIntFunction<DashboardClient> question) {
        try (DashboardClient client = DashboardClient.at(address)) {
            return question.applyAsInt(client);
        }
    }

    private int askAround(PrintWriter errors, ToIntFunction<DashboardClient> question) {
        if (answers(here)) {
            return askAt(here, question);
        }
        errors.println("No dashboard answers at " + here + ": prices are simulated.");
        errors.flush();
        try (LocalDashboard dashboard = own.get()) {
            return askAt(URI.create("http://127.0.0.1:" + dashboard.port()), question);
        }
    }

    /** Another program may listen there: only a dashboard has a catalogue. */
    private static boolean answers(URI address) {
        try (DashboardClient client = DashboardClient.at(address)) {
            return !client.catalogue().assets().isEmpty();
        } catch (DashboardException nobody) {
            return false;
        }
    }

    private static String allowed(ProblemException refused) {
        return Optional.of(refused.allowed())
                .filter(values -> !values.isEmpty())
                .map(values -> " (" + String.join(", ", values) + ")")
                .orElse("");
    }
}
