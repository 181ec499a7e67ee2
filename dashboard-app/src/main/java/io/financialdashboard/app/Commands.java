package io.financialdashboard.app;

import io.financialdashboard.app.option.Numbers;
import io.financialdashboard.app.terminal.LocalDashboard;
import io.financialdashboard.app.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What can be asked for on the command line. */
final class Commands {
    /** Asked for something that cannot be. */
    static final int EXIT_USAGE = 2;

    private static final Set<String> QUESTIONS = Set.of("--help", "--version");

    private Commands() {}

    static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new DashboardCommand());
        if (!serves(arguments)) {
            addCommands(commandLine);
        }
        return handled(commandLine, System.getenv()).setOut(standardOutput()).execute(arguments);
    }

    /** System.out swallows the end of a pipe: whoever writes to it would go on for ever behind {@code | head}. */
    private static PrintWriter standardOutput() {
        var out = new FileOutputStream(FileDescriptor.out);
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, System.out.charset())), true);
    }

    /** With all commands. */
    static CommandLine commandLine(Map<String, String> environment) {
        return handled(addCommands(new CommandLine(new DashboardCommand())), environment);
    }

    /** Whether these are options of the dashboard itself, which then starts sooner: no other command is looked at. */
    private static boolean serves(String... arguments) {
        return Arrays.stream(arguments).allMatch(one -> one.startsWith("--") && !QUESTIONS.contains(one));
    }

    private static CommandLine addCommands(CommandLine commandLine) {
        Terminal.addTo(commandLine, URI.create("http://127.0.0.1:8080"), Commands::ownDashboard);
        return commandLine.addSubcommand(new ImportCommand()).addSubcommand(new RehearseCommand());
    }

    static CommandLine handled(CommandLine commandLine, Map<String, String> environment) {
        return Numbers.readBy(commandLine)
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setParameterExceptionHandler(Commands::explain)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof UsageException) {
                        command.getErr().println("dashboard: " + exception.getMessage());
                        return EXIT_USAGE;
                    }
                    throw exception;
                });
    }

    /** One that tells nobody but a command of its prices. */
    private static LocalDashboard ownDashboard() {
        // Read when the first logger is made: the output belongs to the command.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        Dashboard dashboard = Dashboard.start("--port=0", "--read-only");
        return new LocalDashboard() {
            @Override
            public int port() {
                return dashboard.port();
            }

            @Override
            public void close() {
                dashboard.close();
            }
        };
    }

    private static int explain(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("dashboard: " + exception.getMessage() + " (--help lists what is allowed)");
        return EXIT_USAGE;
    }
}
