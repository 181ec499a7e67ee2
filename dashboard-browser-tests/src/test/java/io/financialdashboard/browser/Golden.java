package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * A picture of the page as it was found right, kept beside the tests. {@code -Dgolden.accept=true} takes what is shown now
 * as right: look at the pictures before they are committed.
 */
final class Golden {
    private static final Path KEPT = Path.of("src", "test", "resources", "golden");
    private static final Path SHOWN = Path.of("target", "golden");
    /** Edges of letters may fall a shade lighter with another version of the browser; other colours may not. */
    private static final int SHADE = 48;
    /** One pixel in two thousand: less than the smallest icon of the smaller screen. */
    private static final double TOLERANCE = 0.0005;

    private static final int MOST_LOOKS = 30;

    private final Path kept;
    private final Path shown;

    Golden(String name) {
        kept = KEPT.resolve(name + ".png");
        shown = SHOWN.resolve(name + ".png");
    }

    void compare(Page page) throws IOException {
        byte[] now = still(page);
        if (Boolean.getBoolean("golden.accept")) {
            write(kept, now);
            return;
        }
        if (Files.notExists(kept)) {
            fail("no picture %s; -Dgolden.accept=true makes it", kept);
        }
        BufferedImage expected = ImageIO.read(kept.toFile());
        BufferedImage actual = ImageIO.read(new ByteArrayInputStream(now));
        write(shown, now);
        assertThat(actual.getWidth() + "×" + actual.getHeight())
                .as("size of %s", kept)
                .isEqualTo(expected.getWidth() + "×" + expected.getHeight());
        assertThat(difference(expected, actual))
                .as("share of pixels of %s that differ from %s", shown, kept)
                .isLessThanOrEqualTo(TOLERANCE);
    }

    /** Marks and tools come after the bars: the page is there when it looks the same again. */
    private static byte[] still(Page page) {
        byte[] before = shot(page);
        for (int look = 0; look < MOST_LOOKS; look++) {
            byte[] now = shot(page);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        return fail("the page never looked the same twice");
    }

    private static byte[] shot(Page page) {
        return page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }

    /** The share of pixels, from 0 to 1, of which a colour differs by more than a shade. */
    static double difference(BufferedImage one, BufferedImage other) {
        long different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differ(one.getRGB(x, y), other.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / ((long) one.getWidth() * one.getHeight());
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > SHADE) {
                return true;
            }
        }
        return false;
    }

    private static void write(Path file, byte[] picture) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, picture);
    }
}
