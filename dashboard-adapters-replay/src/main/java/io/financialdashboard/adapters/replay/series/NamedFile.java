package io.financialdashboard.adapters.replay.series;

import io.financialdashboard.adapters.replay.source.FileName;
import io.financialdashboard.adapters.replay.source.RecordedFile;
import io.financialdashboard.domain.kernel.Market;
import java.util.Comparator;

/** A bar file whose place and name say of what its bars are. */
record NamedFile(RecordedFile file, Market market, FileName name) {
    /** The whole series before its dated parts, these by date: of two rows of one time the one in the earlier file counts. */
    static final Comparator<NamedFile> IN_ORDER_OF_JOINING = Comparator.comparing(
                    (NamedFile named) -> named.name().interval())
            .thenComparing(named -> named.name().date())
            .thenComparing(NamedFile::path);

    String path() {
        return file.path();
    }
}
