package io.financialdashboard.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** What axe finds wrong with a page. */
final class Axe {
    private Axe() {}

    /** Without motion: a price that flashes while axe reads its colours has those of neither before nor after. */
    static List<String> violations(Window window) {
        window.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        // What follows a scroll bar never ends.
        window.page()
                .waitForFunction(
                        "() => document.getAnimations().every(({ timeline }) => timeline !== document.timeline)");
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
