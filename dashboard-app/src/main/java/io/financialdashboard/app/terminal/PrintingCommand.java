package io.financialdashboard.app.terminal;

import io.financialdashboard.client.DashboardClient;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks a dashboard once, prints what it answers, and is done. */
abstract class PrintingCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final AskedDashboard dashboard;

    PrintingCommand(URI here, Supplier<LocalDashboard> own) {
        this.dashboard = new AskedDashboard(here, own);
    }

    @Override
    public final Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        return dashboard.ask(commandLine.getErr(), client -> {
            print(client, commandLine.getOut());
            commandLine.getOut().flush();
            return ExitCode.OK;
        });
    }

    abstract void print(DashboardClient client, PrintWriter out);
}
