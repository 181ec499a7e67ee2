package io.financialdashboard.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dashboard import --check <folder>}: says of each file what a replay would take and what not, and why. */
@Command(
        name = "import",
        description = "Validates recorded bars and prints what is wrong, by file and line. Exit code 1 if anything is.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    // Demanded though never read: an import that keeps what it reads will be the command without it.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--check", required = true, description = "Only validate.")
    private boolean check;

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Parameters(paramLabel = "FOLDER|ZIP", description = "Bars in folders by market, as for --data.")
    private Path data = Path.of(".");

    @Override
    public Integer call() {
        if (!Files.exists(data)) {
            throw new UsageException("no such folder or file: " + data);
        }
        var recording = Feeds.open(data, catalogue.read());
        var report = recording.playableFrom(recording.defaultStart()).report();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(report.toText());
        out.flush();
        return report.hasProblems() ? 1 : 0;
    }
}
