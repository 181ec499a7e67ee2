package io.financialdashboard.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/** What axe-core has against a window as it is now. */
final class Axe {
    private Axe() {}

    static List<String> violations(Window window) {
        return new AxeBuilder(window.page())
                .analyze().getViolations().stream().map(Axe::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
