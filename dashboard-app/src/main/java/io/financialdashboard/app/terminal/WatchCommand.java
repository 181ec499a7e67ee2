package io.financialdashboard.app.terminal;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.model.WatchlistItem;
import io.financialdashboard.client.problem.DashboardException;
import io.financialdashboard.client.stream.EventStream;
import io.financialdashboard.client.stream.StreamRequest;
import java.io.Console;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dashboard watch}: prices as they change, until Ctrl+C. */
@Command(
        name = "watch",
        description = "Shows prices as they change, until Ctrl+C: a table in a terminal, else a line for each change.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {"", "For example: dashboard watch BTC/USDT ETH/USDT"})
final class WatchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final AskedDashboard dashboard;

    @Option(names = "--json", description = "A line of JSON for each change.")
    private boolean json;

    @Option(names = "--updates", paramLabel = "COUNT", description = "End after so many updates of the stream.")
    private long updates = Long.MAX_VALUE;

    @Parameters(paramLabel = "SYMBOL", arity = "0..*", description = "Without any: the default watchlist.")
    private List<String> symbols = List.of();

    WatchCommand(URI here, Supplier<LocalDashboard> own) {
        this.dashboard = new AskedDashboard(here, own);
    }

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (updates < 1) {
            commandLine.getErr().println("dashboard: --updates must be above zero, got " + updates);
            return ExitCode.USAGE;
        }
        return dashboard.ask(commandLine.getErr(), client -> watch(client, commandLine));
    }

    /** Whether somebody sees what is written; it may go to a file as well. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private int watch(DashboardClient client, CommandLine commandLine) {
        List<String> watched = symbols.isEmpty()
                ? client.watched().stream().map(WatchlistItem::symbol).toList()
                : client.prices(symbols).all().map(price -> price.symbol()).toList();
        var table =
                new QuoteTable(client.catalogue().assets(), Ansi.AUTO, InstantSource.system(), ZoneId.systemDefault());
        QuoteOutput output = json || !isTerminal()
                ? new QuoteLines(commandLine.getOut(), table, json)
                : new LiveTable(commandLine.getOut(), table, watched);
        var request = StreamRequest.everything()
                .symbols(watched.toArray(String[]::new))
                .topics("quotes");
        var listener = new QuoteListener(output, updates);
        try (EventStream stream = client.stream(request, listener)) {
            listener.await(stream.ended());
        } catch (CompletionException ended) {
            if (ended.getCause() instanceof DashboardException refused) {
                throw refused;
            }
            throw ended;
        } finally {
            output.end();
        }
        return ExitCode.OK;
    }
}
