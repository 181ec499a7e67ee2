package io.financialdashboard.app.terminal;

import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.json.WireFormat;
import io.financialdashboard.client.model.AssetPrice;
import io.financialdashboard.client.model.Quote;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dashboard quote BTC/USDT AAPL}: what they cost now. */
@Command(
        name = "quote",
        description = "Prints the latest price of each asset.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {"", "For example: dashboard quote BTC/USDT AAPL"})
final class QuoteCommand extends PrintingCommand {
    @Option(names = "--json", description = "As JSON: a list of objects, as /api/prices has them.")
    private boolean json;

    @Parameters(paramLabel = "SYMBOL", arity = "1..*", description = "Such as BTC/USDT, btc-usdt or AAPL.")
    private List<String> symbols = List.of();

    QuoteCommand(URI here, Supplier<LocalDashboard> own) {
        super(here, own);
    }

    @Override
    void print(DashboardClient client, PrintWriter out) {
        List<AssetPrice> prices = client.prices(symbols).all().toList();
        if (json) {
            out.println(WireFormat.write(prices));
        } else {
            Map<String, Quote> quotes = new LinkedHashMap<>();
            prices.forEach(price -> quotes.put(price.symbol(), price.quote()));
            new QuoteTable(client.catalogue().assets(), Ansi.AUTO, InstantSource.system(), ZoneId.systemDefault())
                    .lines(quotes.keySet(), quotes)
                    .forEach(out::println);
        }
    }
}
