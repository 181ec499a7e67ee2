package io.financialdashboard.adapters.http.page;

import io.financialdashboard.adapters.http.page.view.AssetRow;
import io.financialdashboard.adapters.http.page.view.ChartLook;
import io.financialdashboard.adapters.http.page.view.Preview;
import io.financialdashboard.adapters.http.texts.Texts;
import io.financialdashboard.domain.kernel.Interval;
import java.util.Optional;
import java.util.Set;

/** What is shown of a link to a chart: its name, its price and a picture of it. */
final class Previews {
    /** Types of the page that a picture has too; the others show candles. */
    private static final Set<String> DRAWN = Set.of("bars", "line", "area");

    private final Optional<String> publicUrl;
    private final Texts texts;

    Previews(Optional<String> publicUrl, Texts texts) {
        this.publicUrl = publicUrl;
        this.texts = texts;
    }

    /** @param askedOf scheme and host that were asked, which count where no other address is known to be the public one */
    Preview of(String askedOf, AssetRow row, Interval interval, ChartLook look) {
        String base = publicUrl.orElse(askedOf);
        String path = row.asset().href();
        String type = DRAWN.contains(look.type()) ? "&type=" + look.type() : "";
        return new Preview(
                row.asset().symbol() + " " + row.price().text() + " "
                        + row.change().text(),
                row.asset().name() + " · " + texts.text("interval." + interval.id()),
                base + path + "?interval=" + interval.id(),
                base + "/api" + path + ".png?interval=" + interval.id() + type + "&width=" + Preview.WIDTH / 2
                        + "&height=" + Preview.HEIGHT / 2 + "&scale=2");
    }
}
