package io.financialdashboard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A dashboard that serves every recorded file whole and plays nothing. */
final class WholeRecording {
    private WholeRecording() {}

    static Dashboard serve(Path data, Path dataDir, String... more) {
        List<String> usual =
                List.of("--port=0", "--feed=replay", "--clock=end", "--data=" + data, "--data-dir=" + dataDir);
        return Dashboard.start(Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
