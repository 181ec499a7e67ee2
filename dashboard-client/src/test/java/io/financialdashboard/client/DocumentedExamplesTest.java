package io.financialdashboard.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/client.md shows in Java is Java, and speaks of this client as it is. */
class DocumentedExamplesTest {
    private static final Path DOCUMENT = Path.of("../docs/client.md");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    /** What surrounds an example in somebody's program. */
    private static final String PROGRAM = """
            import io.financialdashboard.client.*;
            import io.financialdashboard.client.model.*;
            import io.financialdashboard.client.stream.*;
            import java.net.URI;
            import java.util.List;

            abstract class Example {
                DashboardClient dashboard;

                abstract void forgetEverything();

                void run() {
            // example
                }
            }
            """;

    @TempDir
    private Path classes;

    static Stream<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(DOCUMENT)).results().map(block -> block.group(1));
    }

    @Test
    void the_document_has_an_example_of_asking_and_one_of_the_stream() throws IOException {
        assertThat(blocks()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void every_block_of_java_compiles(String block) {
        var said = new StringWriter();
        var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(source(PROGRAM.replace("// example", block))))
                .call();

        assertThat(compiled).as("%s%n%s", block, said).isTrue();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
