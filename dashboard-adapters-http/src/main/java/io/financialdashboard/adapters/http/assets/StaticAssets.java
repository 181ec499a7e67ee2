package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.financialdashboard.adapters.http.content.Representation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.zip.CRC32;

/**
 * The browser's files, read once and kept, all under one content hash. Each is made what a browser gets when it is first
 * asked for, since no start has to wait for all of them. Immutable; safe for use by many threads.
 */
public final class StaticAssets {
    private static final int HASH_DIGITS = 16;
    private final SortedMap<String, byte[]> sources;
    private final BiFunction<String, byte[], byte[]> finish;
    private final String hash;
    private final Map<String, Representation> files = new ConcurrentHashMap<>();

    /** @param finish gives what is sent of the file of that path */
    private StaticAssets(SortedMap<String, byte[]> sources, BiFunction<String, byte[], byte[]> finish) {
        this.sources = sources;
        this.finish = finish;
        this.hash = hash(sources);
    }

    /** The files of the class path's folders {@code web/}; none if there is no such folder. */
    public static StaticAssets fromClasspath() throws IOException {
        return new StaticAssets(ClasspathFolder.read("web"), OwnSources::bare);
    }

    /** These files by their paths, for example {@code js/main.js}. */
    public static StaticAssets of(Map<String, byte[]> contents) {
        return new StaticAssets(new TreeMap<>(contents), (path, bytes) -> bytes);
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
        return sources.containsKey(file) ? Optional.of(file(file)) : Optional.empty();
    }

    private Representation file(String path) {
        return files.computeIfAbsent(path, this::finished);
    }

    private Representation finished(String path) {
        return MediaTypes.representation(path, finish.apply(path, sources.get(path)));
    }

    /** Compresses all of them, which takes a second or two: else the first who asks for each would wait for it. */
    public void encode() {
        sources.keySet().forEach(path -> file(path).encode());
    }

    /** The contents of the files below a folder, for example {@code texts/}, by their whole paths. */
    public SortedMap<String, byte[]> below(String folder) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        sources.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .forEach(path -> found.put(path, file(path).plain()));
        return found;
    }

    /**
     * Of what is made of them, and of their names, lengths and check sums: to digest each byte takes as long as half of the server when nothing is
     * compiled yet. A release is told from another one, nobody is kept from making one up.
     */
    private static String hash(SortedMap<String, byte[]> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(OwnSources.edition());
            sources.forEach((path, bytes) ->
                    digest.update((path + '\0' + bytes.length + '\0' + sum(bytes) + '\0').getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
