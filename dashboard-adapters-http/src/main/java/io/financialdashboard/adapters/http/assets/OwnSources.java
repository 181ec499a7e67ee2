package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The dashboard's own modules and styles without their comments and indents: those are for whoever reads the repository,
 * and would be a third of what a browser has to fetch. Lines of modules stay where they are, so that a browser's error names the
 * line of the source; styles have no empty ones.
 */
final class OwnSources {
    /** The type of an expression, within a line of code. */
    private static final Pattern CAST = Pattern.compile("/\\*\\* @type \\{[^*\\n]*} \\*/ ?");
    /** A comment that begins its line; the modules' style has no other blocks. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*/\\*\\*[\\s\\S]*?\\*/[ \\t]*");

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*//.*$");
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/");
    /** A test sees to it that no text of the modules spans lines. */
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{2,}");

    private static final Pattern NO_BREAK = Pattern.compile("[^\\n]");

    private OwnSources() {}

    /**
     * This class itself: browsers keep what they got under the address of a release, so that address has to change when
     * other bytes are made of the same sources.
     */
    static byte[] edition() {
        try (InputStream self = Objects.requireNonNull(OwnSources.class.getResourceAsStream("OwnSources.class"))) {
            return self.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file as a browser gets it: itself if it is none of ours, or neither module nor style. */
    static byte[] bare(String path, byte[] file) {
        if (path.startsWith("vendor/")) {
            return file;
        }
        if (path.endsWith(".js")) {
            return bareModule(new String(file, UTF_8)).getBytes(UTF_8);
        }
        return path.endsWith(".css") ? bareStyle(new String(file, UTF_8)).getBytes(UTF_8) : file;
    }

    private static String bareModule(String module) {
        String code = withoutBlocks(CAST.matcher(module).replaceAll(""), BLOCK);
        return INDENT.matcher(LINE.matcher(code).replaceAll("")).replaceAll("");
    }

    private static String bareStyle(String style) {
        String lines = INDENT.matcher(withoutBlocks(style, STYLE_COMMENT)).replaceAll("");
        return EMPTY_LINES.matcher(lines).replaceAll("\n");
    }

    private static String withoutBlocks(String code, Pattern block) {
        return block.matcher(code)
                .replaceAll(comment -> NO_BREAK.matcher(comment.group()).replaceAll(""));
    }
}
