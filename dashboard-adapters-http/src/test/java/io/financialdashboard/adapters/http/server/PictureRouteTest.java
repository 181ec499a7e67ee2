package io.financialdashboard.adapters.http.server;

import static io.financialdashboard.adapters.http.server.RunningServer.AAPL;
import static io.financialdashboard.adapters.http.server.RunningServer.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.financialdashboard.domain.kernel.Candle;
import io.financialdashboard.domain.kernel.CandleSeries;
import io.financialdashboard.domain.kernel.Interval;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRouteTest {
    private static final String PATH = "/api/chart/crypto/BTC-USDT";
    private static final CandleSeries DAYS = CandleSeries.builder()
            .add(day("2024-02-29", 10, 12, 9, 11))
            .add(day("2024-03-01", 11, 13, 10, 12))
            .add(day("2024-03-02", 12, 12, 8, 9))
            .build();

    @RegisterExtension
    final RunningServer server = new RunningServer();

    @BeforeEach
    void put() {
        server.marketData.put(BTC.symbol(), Interval.ONE_DAY, DAYS);
    }

    @Test
    void a_picture_says_in_words_what_it_shows() {
        var answer = server.get(PATH + ".svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Data-Source")).hasValue("simulated");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        // From 10 to 9 is a tenth less.
        assertThat(answer.body())
                .contains("<title id=\"title\">BTC/USDT, 1d, candles</title>")
                .contains(
                        "<desc id=\"description\">3 bars from 2024-02-29 to 2024-03-02. First open 10.00, lowest 8.00, "
                                + "highest 13.00, last 9.00 (−10.00%). Simulated prices.</desc>")
                .contains(">−10.00% since 29 Feb 2024</text>", ">Mar</text>");
    }

    @Test
    void bodies_and_wicks_stand_where_their_prices_are() {
        String svg = server.get(PATH + ".svg?width=400&height=240").body();

        // 8 and 13 are the ends of the scale, so that 10 to 11 is a fifth of the way from a wick's 8 to 13.
        double[] highest = rectangle(svg, 1, "#08756a");
        double[] lowest = rectangle(svg, 0, "#c62a32");
        double top = highest[1];
        double bottom = lowest[1] + lowest[3];
        double perUnit = (bottom - top) / 5;
        double[] firstBody = body(svg, "#08756a");
        assertThat(firstBody[1]).isEqualTo(top + 2 * perUnit, within(0.05));
        assertThat(firstBody[3]).isEqualTo(perUnit, within(0.05));
    }

    @Test
    void the_same_state_is_the_same_bytes_and_a_304_and_a_new_bar_another() {
        String etag = server.get(PATH + ".svg").headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(PATH + ".svg", "If-None-Match", etag).statusCode())
                .isEqualTo(304);

        server.marketData.put(
                BTC.symbol(),
                Interval.ONE_DAY,
                DAYS.then(CandleSeries.builder()
                        .add(day("2024-03-03", 9, 10, 9, 10))
                        .build()));
        server.tick(BTC, 10);
        assertThat(server.get(PATH + ".svg", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_png_has_the_pixels_asked_for_and_the_candles_in_them() throws Exception {
        byte[] first = bytes(PATH + ".png?width=300&height=200&scale=2&theme=dark");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first));

        assertThat(picture.getWidth()).isEqualTo(600);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(picture.getRGB(2, 398)).isEqualTo(0xff12161d);
        assertThat(colours(picture, 0xff2ab5a7)).isGreaterThan(500);
        assertThat(colours(picture, 0xfff6696c)).isGreaterThan(500);
        assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8))
                .contains("iTXtTitle", "BTC/USDT, 1d, candles", "iTXtDescription", "Simulated prices.");
        assertThat(bytes(PATH + ".png?width=300&height=200&scale=2&theme=dark")).isEqualTo(first);
    }

    @Test
    void indicators_lie_over_the_prices_or_in_a_pane_of_their_own() {
        String svg = server.get(PATH + ".svg?indicators=sma:2,rsi:2&limit=2").body();

        // (11 + 12) / 2 and (12 + 9) / 2: the values of a part are those of the whole.
        assertThat(svg).contains(">SMA 2</text>", ">10.50</text>", ">RSI 2</text>", ">30.00</text>", ">70.00</text>");
        assertThat(server.get(PATH + ".svg?indicators=nope").body()).contains("\"parameter\":\"indicators\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candles", "bars", "line", "area"})
    void every_type_is_well_formed(String type) throws Exception {
        String svg =
                server.get(PATH + ".svg?type=" + type + "&indicators=macd,bb").body();

        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("NaN", "Infinity", "style=");
        assertThat(server.get(PATH + ".svg?scale=2").body())
                .contains(" width=\"1600\" height=\"800\" viewBox=\"0 0 800 400\" ");
    }

    @Test
    void an_asset_without_bars_and_one_with_a_single_bar_are_drawn() {
        server.marketData.put(AAPL.symbol(), Interval.ONE_DAY, CandleSeries.empty());
        assertThat(server.get("/api/chart/stocks/AAPL.svg").body()).contains(">No bars</text>");

        server.marketData.put(AAPL.symbol(), Interval.ONE_DAY, DAYS.first(1));
        assertThat(server.get("/api/chart/stocks/AAPL.svg?type=line").body())
                .contains("1 bars")
                .doesNotContain("NaN");
    }

    @Test
    void what_is_no_picture_is_told_what_would_be_one() {
        assertThat(server.get(PATH + ".gif").statusCode()).isEqualTo(404);
        assertThat(server.get(PATH + ".gif").body()).contains("\"allowed\":[\".svg\",\".png\"]");
        assertThat(server.get("/api/chart/crypto/NOPE.svg").statusCode()).isEqualTo(404);
        assertThat(server.get(PATH + ".svg?scale=4").statusCode()).isEqualTo(400);
        assertThat(server.get(PATH + ".png?width=2000&height=1200&scale=3").body())
                .contains("at most 3000000 pixels in all");
        assertThat(server.get(PATH + ".png", "Accept", "text/html").statusCode())
                .isEqualTo(406);
    }

    @Test
    void indicators_that_have_no_room_are_refused_with_the_least_height_and_none_is_left_out() {
        var refused = server.get(PATH + ".png?width=400&height=200&indicators=rsi:14,macd,stoch,cci,ema:20");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "\"parameter\":\"height\"",
                        "4 indicators below the prices need",
                        "\"allowed\":[\"256 to 1200\"]");
        assertThat(server.get(PATH + ".svg?width=400&height=256&indicators=rsi:14,macd,stoch,cci,ema:20")
                        .body())
                .contains(">RSI 14</text>", ">MACD 12 26 9</text>", ">Stoch 14 3 3</text>", ">CCI 20</text>");
        assertThat(server.get(PATH + ".png?height=120&indicators=ema:20").statusCode())
                .isEqualTo(200);
    }

    /** The thin one of that colour and number: a wick. */
    private static double[] rectangle(String svg, int number, String colour) {
        Matcher found = Pattern.compile(
                        "<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"(1)\" height=\"([\\d.]+)\" fill=\"" + colour
                                + "\"/>")
                .matcher(svg);
        for (int i = 0; i <= number; i++) {
            assertThat(found.find()).as(colour + " " + i).isTrue();
        }
        return numbers(found);
    }

    private static double[] body(String svg, String colour) {
        Matcher found = Pattern.compile("<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"(\\d\\d[\\d.]*)\" "
                        + "height=\"([\\d.]+)\" fill=\"" + colour + "\"/>")
                .matcher(svg);
        assertThat(found.find()).isTrue();
        return numbers(found);
    }

    private static double[] numbers(Matcher found) {
        return new double[] {
            Double.parseDouble(found.group(1)),
            Double.parseDouble(found.group(2)),
            Double.parseDouble(found.group(3)),
            Double.parseDouble(found.group(4))
        };
    }

    private static long colours(BufferedImage picture, int argb) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static Candle day(String date, double open, double high, double low, double close) {
        return new Candle(Instant.parse(date + "T00:00:00Z"), open, high, low, close, 5);
    }
}
