package io.financialdashboard.app;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes an option that is not given from the environment: {@code --data-dir} from {@code DASHBOARD_DATA_DIR}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !isQuestion(option) ? value(option) : null;
    }

    // An image that names its version in DASHBOARD_VERSION does not ask for it at every start.
    private static boolean isQuestion(OptionSpec option) {
        return option.usageHelp()
                || option.versionHelp()
                || option.longestName().equals(HealthCheck.FLAG);
    }

    // A compose file passes a variable on that nobody has set as an empty one.
    private @Nullable String value(OptionSpec option) {
        String value = environment.get(variable(option.longestName()));
        return value == null || value.isBlank() ? null : value;
    }

    static String variable(String option) {
        return "DASHBOARD_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
