package io.financialdashboard.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.financialdashboard.domain.account.port.in.Watchlist;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileSavingTest {
    private static final int SAVES_BEFORE_THE_KILL = 30;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void what_was_acknowledged_before_a_kill_is_there_and_whole() throws IOException, InterruptedException {
        int next = 0;
        for (int round = 0; round < 3; round++) {
            int acknowledged = saveUntilKilled(next);
            List<Watchlist> kept = new JsonFileWatchlistStore(
                            folder, report -> assertThat(report).isNull())
                    .load();

            assertThat(kept).hasSize(50);
            int number = Integer.parseInt(kept.getFirst().id().split("-", -1)[1]);
            assertThat(number).isGreaterThanOrEqualTo(acknowledged);
            next = number + 1;
        }
    }

    private int saveUntilKilled(int from) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavesUntilKilled.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = -1;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == from + SAVES_BEFORE_THE_KILL) {
                    // By its handle: the process itself would close the pipe from which the last lines are still to
                    // come.
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(from + SAVES_BEFORE_THE_KILL);
        return acknowledged;
    }
}
