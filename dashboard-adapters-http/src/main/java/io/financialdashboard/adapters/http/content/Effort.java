package io.financialdashboard.adapters.http.content;

/** How much work a smaller body is worth. */
enum Effort {
    /** For a body that changes ten times a second. */
    LIVE(5, 5),
    /** For a file that is sent for as long as the server runs. */
    ONCE(9, 11);

    private final int gzipLevel;
    private final int brotliQuality;

    Effort(int gzipLevel, int brotliQuality) {
        this.gzipLevel = gzipLevel;
        this.brotliQuality = brotliQuality;
    }

    /** 1 to 9. */
    int gzipLevel() {
        return gzipLevel;
    }

    /** 0 to 11. */
    int brotliQuality() {
        return brotliQuality;
    }
}
