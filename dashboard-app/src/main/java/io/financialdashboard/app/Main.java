package io.financialdashboard.app;

import java.io.PrintStream;
import java.util.Map;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Nothing but sockets is loaded for a health check: the command line, with its library, is a class of its own. */
    public static void main(String[] arguments) {
        if (HealthCheck.isAll(arguments)) {
            System.exit(checkHealth(System.getenv(), System.out));
        }
        System.exit(Commands.run(arguments));
    }

    /** 1 also for a port that cannot be: the engines of containers know no other code than 0 and 1. */
    static int checkHealth(Map<String, String> environment, PrintStream out) {
        try {
            return HealthCheck.of(environment).run(out);
        } catch (UsageException e) {
            out.println("dashboard: " + e.getMessage());
            return 1;
        }
    }
}
