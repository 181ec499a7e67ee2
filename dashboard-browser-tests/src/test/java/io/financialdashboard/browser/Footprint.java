package io.financialdashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.Map;

/**
 * What a page holds after its garbage is gone.
 *
 * @param listeners of events
 * @param nodes     of all documents, also those that are in no document any more
 * @param heap      bytes of scripts' objects
 */
record Footprint(int listeners, int nodes, long heap) {
    private static final int MOST_ROUNDS = 50;

    static Footprint of(Window window) {
        CDPSession session = window.page().context().newCDPSession(window.page());
        session.send("Performance.enable");
        // What the first round lets go of may be all that held something else.
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        Map<String, Double> figures = new HashMap<>();
        JsonObject answer = session.send("Performance.getMetrics");
        answer.getAsJsonArray("metrics").forEach(metric -> {
            JsonObject one = metric.getAsJsonObject();
            figures.put(one.get("name").getAsString(), one.get("value").getAsDouble());
        });
        session.detach();
        return new Footprint(
                figures.get("JSEventListeners").intValue(),
                figures.get("Nodes").intValue(),
                figures.get("JSHeapUsedSize").longValue());
    }

    /**
     * That so much more than before is all that stays. What a frame or a request on its way still holds is let go of soon;
     * what leaks never is.
     */
    static void assertGrewByAtMost(Window window, Footprint growth, Footprint before) {
        Footprint now = of(window);
        for (int round = 0; round < MOST_ROUNDS && !now.isWithin(growth, before); round++) {
            now = of(window.waitForFrame());
        }
        now.assertWithin(growth, before);
    }

    private boolean isWithin(Footprint growth, Footprint before) {
        return listeners - before.listeners <= growth.listeners
                && nodes - before.nodes <= growth.nodes
                && heap - before.heap <= growth.heap;
    }

    private void assertWithin(Footprint growth, Footprint before) {
        assertThat(listeners - before.listeners).as("listeners, now %s", this).isLessThanOrEqualTo(growth.listeners);
        assertThat(nodes - before.nodes).as("nodes, now %s", this).isLessThanOrEqualTo(growth.nodes);
        assertThat(heap - before.heap).as("heap, now %s", this).isLessThanOrEqualTo(growth.heap);
    }
}
