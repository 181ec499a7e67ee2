package io.financialdashboard.adapters.http.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Draws a chart as PNG, letters as outlines, with its title and description among the file's texts. */
final class PngCanvas implements Canvas {
    private static final String PNG_TREE = "javax_imageio_png_1.0";
    private static final float[] DASHES = {2, 3};

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Map<String, String> texts;

    PngCanvas(PictureSize size, String title, String description) {
        image = new BufferedImage(
                size.width() * size.scale(), size.height() * size.scale(), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size.scale(), size.scale());
        texts = Map.of("Title", title, "Description", description);
    }

    byte[] bytes() {
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        // The stream of a byte array has no file behind it.
        try (var out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, described(writer)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public void fill(Box box, Colour colour) {
        graphics.setPaint(paint(colour));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void stroke(double[] xs, double[] ys, Stroke stroke) {
        graphics.setPaint(paint(stroke.colour()));
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                stroke.dashed() ? DASHES : null,
                0));
        graphics.draw(path(xs, ys));
    }

    @Override
    public void area(double[] xs, double[] ys, double base, Colour colour) {
        Path2D area = path(xs, ys);
        area.lineTo(xs[xs.length - 1], base);
        area.lineTo(xs[0], base);
        area.closePath();
        graphics.setPaint(paint(colour));
        graphics.fill(area);
    }

    @Override
    public void text(Words words, double x, double y) {
        graphics.setPaint(paint(words.colour()));
        graphics.fill(Typeface.of(words.bold()).outline(words.text(), words.size(), x, y));
    }

    private static Path2D path(double[] xs, double[] ys) {
        var path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        return path;
    }

    private static Color paint(Colour colour) {
        int alpha = (int) Math.round(255 * colour.opacity());
        return new Color(alpha << 24 | colour.rgb(), true);
    }

    private IIOMetadata described(ImageWriter writer) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        var lines = new IIOMetadataNode("iTXt");
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.appendChild(line(entry.getKey(), entry.getValue())));
        var root = new IIOMetadataNode(PNG_TREE);
        root.appendChild(lines);
        metadata.mergeTree(PNG_TREE, root);
        return metadata;
    }

    private static IIOMetadataNode line(String keyword, String text) {
        var line = new IIOMetadataNode("iTXtEntry");
        line.setAttribute("keyword", keyword);
        line.setAttribute("compressionFlag", "FALSE");
        line.setAttribute("compressionMethod", "0");
        line.setAttribute("languageTag", "en");
        line.setAttribute("translatedKeyword", "");
        line.setAttribute("text", text);
        return line;
    }
}
