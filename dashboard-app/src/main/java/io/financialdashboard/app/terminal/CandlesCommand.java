package io.financialdashboard.app.terminal;

import io.financialdashboard.app.option.Numbers;
import io.financialdashboard.client.BarsRequest;
import io.financialdashboard.client.DashboardClient;
import io.financialdashboard.client.json.WireFormat;
import io.financialdashboard.client.model.Asset;
import io.financialdashboard.client.model.Bar;
import io.financialdashboard.client.model.Market;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dashboard candles AAPL --interval=1d --format=csv}: bars, oldest first. */
@Command(
        name = "candles",
        description = "Prints bars of an asset, oldest first.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {"", "For example: dashboard candles AAPL --interval=1h --limit=24 --format=csv > aapl.csv"})
final class CandlesCommand extends PrintingCommand {
    @Parameters(paramLabel = "SYMBOL", description = "Such as BTC/USDT, btc-usdt or AAPL.")
    private String symbol = "";

    @Option(
            names = "--interval",
            defaultValue = "1d",
            description = "1m 5m 15m 30m 1h 4h 1d 1w 1M (default: ${DEFAULT-VALUE}).")
    private String interval = "1d";

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "First bar time wanted, such as 2024-03-15T00:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "First bar time no longer wanted.")
    private @Nullable Instant to;

    @Option(
            names = "--limit",
            converter = Numbers.Bars.class,
            defaultValue = "30",
            description = "1 to 5000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, csv (closed bars, which a dashboard can replay) or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Option(names = "--json", description = "The same as --format=json.")
    private boolean json;

    /** As it is typed. */
    enum Format {
        table,
        csv,
        json
    }

    CandlesCommand(URI here, Supplier<LocalDashboard> own) {
        super(here, own);
    }

    @Override
    void print(DashboardClient client, PrintWriter out) {
        // The server knows every spelling, and says which names come close to one that it does not know.
        String name =
                client.prices(List.of(symbol)).all().findFirst().orElseThrow().symbol();
        Asset asset = client.catalogue().assets().stream()
                .filter(one -> one.symbol().equals(name))
                .findFirst()
                .orElseThrow();
        BarsRequest request = request(asset.market(), name);
        switch (json ? Format.json : format) {
            case csv -> out.print(client.csv(request));
            case json -> out.println(WireFormat.write(client.bars(request)));
            case table -> table(asset, client.bars(request), out);
        }
    }

    private BarsRequest request(Market market, String name) {
        BarsRequest request = BarsRequest.of(market, name).interval(interval).limit(limit);
        BarsRequest begun = from == null ? request : request.from(from);
        return to == null ? begun : begun.to(to);
    }

    private static void table(Asset asset, List<Bar> bars, PrintWriter out) {
        out.printf("%-20s  %14s  %14s  %14s  %14s  %16s%n", "TIME", "OPEN", "HIGH", "LOW", "CLOSE", "VOLUME");
        for (Bar bar : bars) {
            out.printf(
                    "%-20s  %14s  %14s  %14s  %14s  %16s%s%n",
                    bar.date(),
                    QuoteTable.price(bar.open(), asset.priceScale()),
                    QuoteTable.price(bar.high(), asset.priceScale()),
                    QuoteTable.price(bar.low(), asset.priceScale()),
                    QuoteTable.price(OptionalDouble.of(bar.close()), asset.priceScale()),
                    QuoteTable.price(bar.volume(), asset.volumeScale()),
                    bar.isClosed() ? "" : "  forming");
        }
    }
}
