package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.content.Representation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The browser's files, read once and kept, all under one content hash. Immutable; safe for use by many threads. */
public final class StaticAssets {
    private static final int HASH_DIGITS = 16;
    private final String hash;
    private final Map<String, Representation> files = new LinkedHashMap<>();

    private StaticAssets(SortedMap<String, byte[]> contents) {
        this.hash = hash(contents);
        contents.forEach((path, bytes) -> files.put(path, MediaTypes.representation(path, bytes)));
    }

    /** The files of the class path's folders {@code web/}; none if there is no such folder. */
    public static StaticAssets fromClasspath() throws IOException {
        SortedMap<String, byte[]> contents = ClasspathFolder.read("web");
        contents.replaceAll(OwnSources::bare);
        return new StaticAssets(contents);
    }

    /** These files by their paths, for example {@code js/main.js}. */
    public static StaticAssets of(Map<String, byte[]> contents) {
        return new StaticAssets(new TreeMap<>(contents));
    }

    /**
     * The address of a file, for example {@code js/main.js} → {@code /assets/3f9a…/js/main.js}. The hash is that of all
     * files together, so that the relative imports of modules stay inside one release.
     */
    public String url(String file) {
        return "/assets/" + hash + "/" + file;
    }

    /** The hash that stands for exactly these files. */
    public String hash() {
        return hash;
    }

    public Optional<Representation> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Compresses all of them, which takes a second or two: else the first who asks for each would wait for it. */
    public void encode() {
        files.values().forEach(Representation::encode);
    }

    /** The contents of the files below a folder, for example {@code texts/}, by their whole paths. */
    public SortedMap<String, byte[]> below(String folder) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(folder)) {
                found.put(path, file.plain());
            }
        });
        return found;
    }

    private static String hash(SortedMap<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, bytes) -> {
                digest.update((path + '\0' + bytes.length + '\0').getBytes(UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
