package io.financialdashboard.adapters.http.page.view;

/**
 * Where a static file is served: {@code app.js} as {@code /assets/5f3a9c/app.js}, so that it may be kept for ever and still
 * changes with its content.
 */
@FunctionalInterface
public interface AssetPaths {
    /** @param file its path below {@code web/} on the class path, without a leading slash */
    String of(String file);
}
