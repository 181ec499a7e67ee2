package io.financialdashboard.app.terminal;

import java.net.URI;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The commands for a terminal. */
public final class Terminal {
    private Terminal() {}

    /**
     * Puts them beside the one that serves.
     *
     * @param here where a dashboard of this machine is expected
     * @param own  starts a dashboard where none is running
     */
    public static void addTo(CommandLine commands, URI here, Supplier<LocalDashboard> own) {
        commands.addSubcommand(new QuoteCommand(here, own))
                .addSubcommand(new CandlesCommand(here, own))
                .addSubcommand(new WatchCommand(here, own))
                .addSubcommand("completion", new GenerateCompletion());
    }
}
