package io.financialdashboard.app;

import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads a catalogue: comma-separated, a header line that names the columns in any order, {@code #} for comments. A bad
 * line is a {@link UsageException} that names file, line and field.
 */
final class CatalogueFile {
    private static final String SHIPPED = "catalogue.csv";

    private CatalogueFile() {}

    /** The 24 assets that are shown by default. */
    static Catalogue shipped() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue is missing from the application");
            }
            return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue read(Path file) {
        try {
            return parse(file.toString(), withoutByteOrderMark(Files.readString(file)));
        } catch (IOException e) {
            throw new UsageException("cannot read the catalogue " + file + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case CharacterCodingException _ -> "it is no text in UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }

    // Spreadsheets put one before the first column's name.
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Catalogue parse(String name, String text) {
        List<Asset> assets = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.strip().split("\\s*,\\s*", -1));
            if (columns.isEmpty()) {
                columns = CatalogueLine.checkHeader(name, number, fields);
            } else {
                assets.add(new CatalogueLine(name, number, byName(name, number, columns, fields)).asset());
            }
        }
        if (assets.isEmpty()) {
            throw new UsageException(name + ": the catalogue has no asset; it takes a header line and a line for each");
        }
        return unique(name, () -> new Catalogue(assets));
    }

    /** The catalogue with the assets of that file behind; a symbol that it has already is refused. */
    static Catalogue added(Catalogue base, Path file) {
        List<Asset> more = read(file).assets();
        return unique(file.toString(), () -> base.with(more));
    }

    private static Catalogue unique(String name, Supplier<Catalogue> catalogue) {
        try {
            return catalogue.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(name + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> byName(String name, int number, List<String> columns, List<String> fields) {
        if (fields.size() > columns.size()) {
            throw new UsageException("%s line %d: %d fields, but the header names %d columns"
                    .formatted(name, number, fields.size(), columns.size()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(columns.get(i), fields.get(i));
        }
        return values;
    }
}
