package io.financialdashboard.adapters.http.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Draws a chart as SVG 1.1: shapes and words with attributes of their own, no styles, so that it shows under any policy. */
final class SvgCanvas implements Canvas {
    private static final String FONT = "Inter, 'Inter Variable', system-ui, sans-serif";

    private final StringBuilder svg = new StringBuilder(16_384);

    /** @param description what it shows, for who cannot see it */
    SvgCanvas(PictureSize size, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(size.width() * size.scale())
                .append("\" height=\"")
                .append(size.height() * size.scale())
                .append("\" viewBox=\"0 0 ")
                .append(size.width())
                .append(' ')
                .append(size.height())
                .append("\" role=\"img\" aria-labelledby=\"title description\" font-family=\"")
                .append(FONT)
                .append("\">\n<title id=\"title\">")
                .append(escaped(title))
                .append("</title>\n<desc id=\"description\">")
                .append(escaped(description))
                .append("</desc>\n");
    }

    byte[] bytes() {
        return (svg + "</svg>\n").getBytes(UTF_8);
    }

    @Override
    public void fill(Box box, Colour colour) {
        svg.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        paint("fill", colour);
        svg.append("/>\n");
    }

    @Override
    public void stroke(double[] xs, double[] ys, Stroke stroke) {
        svg.append("<path d=\"");
        path(xs, ys);
        svg.append("\" fill=\"none\"");
        paint("stroke", stroke.colour());
        attribute("stroke-width", stroke.width());
        if (stroke.dashed()) {
            svg.append(" stroke-dasharray=\"2 3\"");
        }
        svg.append(" stroke-linejoin=\"round\"/>\n");
    }

    @Override
    public void area(double[] xs, double[] ys, double base, Colour colour) {
        svg.append("<path d=\"");
        path(xs, ys);
        svg.append('V').append(number(base)).append('H').append(number(xs[0])).append("Z\"");
        paint("fill", colour);
        svg.append("/>\n");
    }

    @Override
    public void text(Words words, double x, double y) {
        svg.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", words.size());
        if (words.bold()) {
            svg.append(" font-weight=\"600\"");
        }
        paint("fill", words.colour());
        // Readers without the font get the room that was reckoned with.
        attribute("textLength", words.width());
        svg.append(" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">")
                .append(escaped(words.text()))
                .append("</text>\n");
    }

    private void path(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            svg.append(i == 0 ? 'M' : 'L').append(number(xs[i])).append(' ').append(number(ys[i]));
        }
    }

    private void paint(String what, Colour colour) {
        svg.append(' ').append(what).append("=\"").append(colour.hex()).append('"');
        if (colour.opacity() < 1) {
            attribute(what + "-opacity", colour.opacity());
        }
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /** To a hundredth of a pixel. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
