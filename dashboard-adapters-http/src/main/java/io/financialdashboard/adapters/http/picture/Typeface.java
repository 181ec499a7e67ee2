package io.financialdashboard.adapters.http.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Inter, out of a file that comes along: letters are outlines, so that a picture is the same on every machine and needs no
 * fonts of the system. A character that the font has not is an empty box. Safe for use by many threads.
 */
final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private record Glyph(double advance, Path2D outline) {}

    private Typeface(String file) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Typeface of(boolean bold) {
        return bold ? Bold.FACE : Plain.FACE;
    }

    /** Of a line of text in a letter size, in pixels. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size / unitsPerEm;
    }

    /** The outlines of a line of text that begins at a place and stands on its height. */
    Path2D outline(String text, double size, double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            // Fonts count upwards, pictures downwards.
            all.append(glyph.outline().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += glyph.advance() * scale;
        }
        return all;
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    /** The parser reads from one place of the file at a time. */
    private synchronized Glyph read(int character) {
        try {
            int id = characters.getGlyphId(character);
            var data = font.getGlyph().getGlyph(id);
            return new Glyph(font.getAdvanceWidth(id), data == null ? new Path2D.Double() : data.getPath());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Read when the first picture is drawn. */
    private static final class Plain {
        private static final Typeface FACE = new Typeface("inter-latin-400.ttf");
    }

    private static final class Bold {
        private static final Typeface FACE = new Typeface("inter-latin-600.ttf");
    }
}
