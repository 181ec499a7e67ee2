package io.financialdashboard.app;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the process begins. */
public final class Main {
    /** Asked for something that cannot be. */
    static final int EXIT_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new DashboardCommand())
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof UsageException) {
                        command.getErr().println("dashboard: " + exception.getMessage());
                        return EXIT_USAGE;
                    }
                    throw exception;
                });
    }

    private static int explain(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("dashboard: " + exception.getMessage() + " (--help lists what is allowed)");
        return EXIT_USAGE;
    }
}
