package io.financialdashboard.app.terminal;

import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The commands for a terminal. */
public final class Terminal {
    private Terminal() {}

    /**
     * Puts them beside the one that serves.
     *
     * @param own starts a dashboard where none is running
     */
    public static void addTo(CommandLine commands, Supplier<LocalDashboard> own) {
        commands.addSubcommand(new QuoteCommand(own))
                .addSubcommand(new CandlesCommand(own))
                .addSubcommand(new WatchCommand(own))
                .addSubcommand("completion", new GenerateCompletion());
    }
}
