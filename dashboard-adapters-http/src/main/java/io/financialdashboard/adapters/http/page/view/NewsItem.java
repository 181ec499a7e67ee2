package io.financialdashboard.adapters.http.page.view;

import java.util.List;
import java.util.Optional;

/** An article; its texts come from outside and are shown as text only. */
public record NewsItem(
        String id,
        String title,
        String summary,
        String source,
        String timestamp,
        String age,
        String importance,
        ChangeText impact,
        List<Instrument> assets,
        Optional<String> url) {}
