package io.financialdashboard.adapters.http.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * The dashboard's own modules without their comments: those are for whoever reads the repository, and would be a third of
 * what a browser has to fetch. Lines stay where they are, so that a browser's error names the line of the source.
 */
final class OwnScripts {
    /** The type of an expression, within a line of code. */
    private static final Pattern CAST = Pattern.compile("/\\*\\* @type \\{[^*\\n]*} \\*/ ?");
    /** A comment that begins its line; the modules' style has no other blocks. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*/\\*\\*[\\s\\S]*?\\*/[ \\t]*");

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*//.*$");
    private static final Pattern NO_BREAK = Pattern.compile("[^\\n]");

    private OwnScripts() {}

    static boolean isOne(String path) {
        return path.endsWith(".js") && !path.startsWith("vendor/");
    }

    static byte[] withoutComments(byte[] module) {
        String code = CAST.matcher(new String(module, UTF_8)).replaceAll("");
        code = BLOCK.matcher(code)
                .replaceAll(comment -> NO_BREAK.matcher(comment.group()).replaceAll(""));
        return LINE.matcher(code).replaceAll("").getBytes(UTF_8);
    }
}
