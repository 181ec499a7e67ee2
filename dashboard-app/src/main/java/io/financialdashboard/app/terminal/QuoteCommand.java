package io.financialdashboard.app.terminal;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.json.WireFormat;
import io.financialdashboard.client.model.AssetPrice;
import io.financialdashboard.client.model.Quote;
import java.io.PrintWriter;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dashboard quote BTC/USDT AAPL}: what they cost now. */
@Command(
        name = "quote",
        description = "Prints the latest price of each asset.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {"", "For example: dashboard quote BTC/USDT AAPL"})
final class QuoteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final AskedDashboard dashboard;

    @Option(names = "--json", description = "As JSON: a list of objects, as /api/prices has them.")
    private boolean json;

    @Parameters(paramLabel = "SYMBOL", arity = "1..*", description = "Such as BTC/USDT, btc-usdt or AAPL.")
    private List<String> symbols = List.of();

    QuoteCommand(URI here, Supplier<LocalDashboard> own) {
        this.dashboard = new AskedDashboard(here, own);
    }

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        return dashboard.ask(commandLine.getErr(), client -> print(client, commandLine.getOut()));
    }

    private int print(DashboardClient client, PrintWriter out) {
        List<AssetPrice> prices = client.prices(symbols).all().toList();
        if (json) {
            out.println(WireFormat.write(prices));
        } else {
            Map<String, Quote> quotes = new LinkedHashMap<>();
            prices.forEach(price -> quotes.put(price.symbol(), price.quote()));
            new QuoteTable(client.catalogue().assets(), Ansi.AUTO, ZoneId.systemDefault())
                    .lines(quotes.keySet(), quotes)
                    .forEach(out::println);
        }
        out.flush();
        return ExitCode.OK;
    }
}
