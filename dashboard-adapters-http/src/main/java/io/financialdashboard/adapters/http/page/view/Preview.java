package io.financialdashboard.adapters.http.page.view;

/**
 * What a chat or a mail shows of a link to a chart (the Open Graph protocol, ogp.me).
 *
 * @param url   of the page, with its host
 * @param image of its picture, with its host
 */
public record Preview(String title, String description, String url, String image) {
    /** In pixels; what most chats show without cutting it. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;
}
