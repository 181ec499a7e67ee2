package io.financialdashboard.browser;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** A picture of a part of the page, to tell a chart from an empty place. */
final class Drawing {
    private final BufferedImage image;

    private Drawing(BufferedImage image) {
        this.image = image;
    }

    static Drawing of(Locator part) {
        try {
            return new Drawing(ImageIO.read(new ByteArrayInputStream(part.screenshot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until more columns than that are coloured: a chart draws its bars with the frame after they came. */
    static void awaitColouredColumns(Window window, String part, int least) {
        window.page().waitForCondition(() -> Drawing.of(window.find(part)).colouredColumns() > least);
    }

    /** How many columns of pixels hold something greenish or reddish: bodies and wicks of candles. */
    int colouredColumns() {
        Set<Integer> columns = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (isColoured(image.getRGB(x, y))) {
                    columns.add(x);
                }
            }
        }
        return columns.size();
    }

    private static boolean isColoured(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 60;
    }
}
