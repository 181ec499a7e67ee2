package io.financialdashboard.adapters.http.picture;

import java.util.List;

/**
 * The colours of a picture: those of the page, {@code styles/tokens.css}.
 *
 * @param surface what all lies on
 * @param lines   of indicators, each in its turn
 */
record Palette(
        Colour surface,
        Colour grid,
        Colour text,
        Colour muted,
        Colour up,
        Colour down,
        Colour upVolume,
        Colour downVolume,
        List<Colour> lines) {
    private static final Palette LIGHT = new Palette(
            Colour.of(0xffffff),
            Colour.of(0xeef1f5),
            Colour.of(0x151a22),
            Colour.of(0x566070),
            Colour.of(0x08756a),
            Colour.of(0xc62a32),
            new Colour(0x0b7d71, 0.28),
            new Colour(0xcb2f37, 0.26),
            colours(0x1d5fd6, 0xb45309, 0x9333ea, 0x0e7490, 0xbe185d, 0x6b7000, 0x475569, 0x7c4a21));
    private static final Palette DARK = new Palette(
            Colour.of(0x12161d),
            Colour.of(0x1b212b),
            Colour.of(0xe4e8ef),
            Colour.of(0x98a2b3),
            Colour.of(0x2ab5a7),
            Colour.of(0xf6696c),
            new Colour(0x2ab5a7, 0.3),
            new Colour(0xf6696c, 0.28),
            colours(0x6ba3ff, 0xf0a63c, 0xc08bfa, 0x3cc6dd, 0xf27bb2, 0xd5d255, 0xa9b6c9, 0xd39b6e));

    Palette {
        lines = List.copyOf(lines);
    }

    static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /** Of what rose, or stayed. */
    Colour move(boolean rose) {
        return rose ? up : down;
    }

    Colour volume(boolean rose) {
        return rose ? upVolume : downVolume;
    }

    Colour line(int number) {
        return lines.get(number % lines.size());
    }

    private static List<Colour> colours(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Colour::of).toList();
    }
}
