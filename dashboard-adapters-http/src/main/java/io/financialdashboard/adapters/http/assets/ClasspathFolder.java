package io.financialdashboard.adapters.http.assets;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of the class path with all files below it, wherever it lies: in jars or in folders. */
public final class ClasspathFolder {
    private ClasspathFolder() {}

    /** All files by their path below the folder, with {@code /} between its parts. */
    public static SortedMap<String, byte[]> read(String folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (URL url : Collections.list(ClasspathFolder.class.getClassLoader().getResources(folder))) {
            URI uri = uri(url);
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    collect(jar.getPath("/" + folder), files);
                }
            } else {
                collect(Path.of(uri), files);
            }
        }
        return files;
    }

    private static void collect(Path root, SortedMap<String, byte[]> files) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            String name = root.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            files.putIfAbsent(name, Files.readAllBytes(path));
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException malformed) {
            throw new IOException("the class path holds an address that is none: " + url, malformed);
        }
    }
}
