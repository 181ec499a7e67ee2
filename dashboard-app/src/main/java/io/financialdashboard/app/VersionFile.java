package io.financialdashboard.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the application. */
public final class VersionFile implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Financial Dashboard " + version() + " on Java " + Runtime.version()};
    }

    static String version() {
        try (InputStream in = VersionFile.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the application");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
