package io.financialdashboard.browser;

/** The two sizes that the first screen is designed for. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1440, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isPhone() {
        return this == PHONE;
    }
}
