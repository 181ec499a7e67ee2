package io.financialdashboard.adapters.replay;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.kernel.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder in which a test writes its files. */
final class Folder {
    static final String HEADER = "time,open,high,low,close,volume";

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** Writes a bar file: the header and these rows. */
    Folder bars(String path, String... rows) {
        return text(path, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    Folder text(String path, String text) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder bytes(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Recording open() {
        return Recording.open(root, DefaultAssets.catalogue());
    }

    /** The bars of a series as a file would write them. */
    static List<String> rows(Recording recording, String symbol, Interval interval) {
        CandleSeries bars = recording.history().bars(new Symbol(symbol), interval, Instant.MIN, Instant.MAX);
        return IntStream.range(0, bars.size())
                .mapToObj(i -> row(bars.candle(i)))
                .toList();
    }

    private static String row(Candle bar) {
        return bar.time() + " " + bar.open() + " " + bar.high() + " " + bar.low() + " " + bar.close() + " "
                + bar.volume();
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return packed.toByteArray();
    }

    /** A zip of pairs of path and text. */
    static byte[] zip(String... pathsAndTexts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                out.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return packed.toByteArray();
    }
}
