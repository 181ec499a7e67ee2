package io.financialdashboard.adapters.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One value in one JSON file that is written whole and takes the place of the old one in one step: whoever is killed at any
 * moment leaves the old value or the new one. Safe for use by many threads of one process. A file that another process has
 * changed since it was read here is not written over.
 *
 * <p>A file that does not hold such a value is never written over: it is renamed to {@code NAME.corrupt-1} (or the next
 * free number) and reported, and the value begins as if there were no file.
 */
final class JsonFile<T> {
    private static final byte[] NOTHING = {};

    private final DurableFile file;
    private final String content;
    private final Format<T> format;
    private final Consumer<String> report;
    private final Failures failures;
    /** What the file held when it was last read or written here; empty before the first time. */
    private Optional<byte[]> known = Optional.empty();

    /** How a value is written. */
    interface Format<T> {
        byte[] write(T value);

        T read(byte[] json) throws MalformedContentException, NewerFormatException;
    }

    /** Makes the exception of the store's own kind. */
    @FunctionalInterface
    interface Failures {
        /** @param reason why, in words that may be told to anybody: without the names of files; empty if there are none */
        RuntimeException of(String message, String reason, @Nullable Throwable cause);
    }

    /**
     * @param content what it holds, in the plural: {@code watchlists}
     * @param report  hears in one line of a file that had to be set aside
     */
    JsonFile(DurableFile file, String content, Format<T> format, Consumer<String> report, Failures failures) {
        this.file = file;
        this.content = content;
        this.format = format;
        this.report = report;
        this.failures = failures;
    }

    /** What is kept, or {@code otherwise} if nothing is. */
    synchronized T load(T otherwise) {
        byte[] bytes = read();
        known = Optional.of(bytes);
        if (!Files.exists(file.path())) {
            return otherwise;
        }
        try {
            return format.read(bytes);
        } catch (MalformedContentException e) {
            setAside(e);
            known = Optional.of(NOTHING);
            return otherwise;
        } catch (NewerFormatException e) {
            throw failures.of(file.path() + " is left as it is: " + e.getMessage(), "", e);
        }
    }

    /** Why nothing can be kept there, as far as that can be seen without trying; empty if nothing is in the way. */
    Optional<String> obstacle() {
        return file.obstacle();
    }

    /**
     * A save whose content is in the file, but may not survive a loss of power, has failed as well: the next one writes over
     * it, and until then a restart finds what nobody was promised.
     */
    synchronized void save(T value) {
        if (known.isPresent() && !Arrays.equals(known.get(), read())) {
            throw failures.of(
                    "the %s in %s were changed by another dashboard: restart this one to take them over"
                            .formatted(content, file.path()),
                    "",
                    null);
        }
        byte[] bytes = format.write(value);
        try {
            file.replaceWith(bytes);
            // Known from here on, whatever comes: it is in the file.
            known = Optional.of(bytes);
            file.secure();
        } catch (IOException e) {
            throw failures.of(
                    "cannot keep the %s in %s: %s".formatted(content, file.path(), e), WriteFailure.reason(e), e);
        }
    }

    /** All of the file; nothing where there is none. */
    private byte[] read() {
        try {
            return Files.exists(file.path()) ? Files.readAllBytes(file.path()) : NOTHING;
        } catch (IOException e) {
            throw failures.of("cannot read the %s in %s: %s".formatted(content, file.path(), e), "", e);
        }
    }

    private void setAside(MalformedContentException why) {
        try {
            Path aside = file.setAside();
            report.accept("%s does not hold %s (%s): it is kept as %s, and the %s begin anew"
                    .formatted(file.path(), content, why.getMessage(), aside.getFileName(), content));
        } catch (IOException e) {
            e.addSuppressed(why);
            throw failures.of(
                    "%s does not hold %s and cannot be set aside: %s".formatted(file.path(), content, e), "", e);
        }
    }
}
