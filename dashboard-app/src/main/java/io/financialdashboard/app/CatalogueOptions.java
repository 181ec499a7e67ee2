package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Catalogue;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which assets there are. */
final class CatalogueOptions {
    @Option(
            names = "--assets",
            paramLabel = "FILE",
            description = "Catalogue of assets in place of the 24 that come along.")
    private @Nullable Path assets;

    @Option(
            names = "--extra-assets",
            paramLabel = "FILE",
            description = "Catalogue of assets to add; none of them may be there already.")
    private @Nullable Path extraAssets;

    /** @throws UsageException if a file cannot be used */
    Catalogue read() {
        Catalogue base = Optional.ofNullable(assets).map(CatalogueFile::read).orElseGet(CatalogueFile::shipped);
        return Optional.ofNullable(extraAssets)
                .map(file -> CatalogueFile.added(base, file))
                .orElse(base);
    }
}
