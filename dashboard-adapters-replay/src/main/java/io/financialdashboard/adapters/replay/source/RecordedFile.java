package io.financialdashboard.adapters.replay.source;

import io.financialdashboard.domain.kernel.Market;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One CSV file, packed or not.
 *
 * @param path   where it lies, with slashes, relative to what was opened
 * @param market the market that the nearest folder above names, if one does
 * @param bytes  opens it as it lies there
 */
public record RecordedFile(String path, Optional<Market> market, Opener bytes) {
    private static final String PLAIN = ".csv";
    private static final String PACKED = ".csv.gz";

    /** Opens a file; may be called more than once. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** Whether a file of that path is a CSV at all; hidden files and what macOS adds to a zip are none. */
    static boolean isCsv(String path) {
        String name = lastName(path);
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !path.startsWith("__MACOSX/")
                && (lower.endsWith(PLAIN) || lower.endsWith(PACKED));
    }

    /** The market that the nearest of the folders names, the last being the nearest. */
    static Optional<Market> marketOf(String path) {
        String[] names = path.split("/", -1);
        for (int i = names.length - 2; i >= 0; i--) {
            Optional<Market> market = Market.find(names[i].toLowerCase(Locale.ROOT));
            if (market.isPresent()) {
                return market;
            }
        }
        return Optional.empty();
    }

    /** The file's name without folders and ending: {@code EURUSD-1m-2026-07-10}. */
    public String name() {
        String name = lastName(path);
        return name.substring(0, name.length() - (isPacked() ? PACKED : PLAIN).length());
    }

    /**
     * Its unpacked bytes, at most {@code most} of them.
     *
     * @throws IOException if it cannot be opened or is no gzip; reading more than {@code most} throws one too
     */
    @SuppressWarnings("resource") // the stream that is returned closes those it wraps
    public InputStream open(long most) throws IOException {
        InputStream raw = bytes.open();
        try {
            return new BoundedInput(isPacked() ? new GZIPInputStream(raw, 1 << 16) : raw, most);
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    private boolean isPacked() {
        return path.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
