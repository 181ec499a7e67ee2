package io.financialdashboard.browser;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** Draws on a chart as people do: with the rail and a mouse on a desktop, with a sheet and a finger on a phone. */
final class Pencil {
    private final Window window;
    private final Screen screen;

    Pencil(Window window, Screen screen) {
        this.window = window;
        this.screen = screen;
        window.page()
                .waitForSelector(".rail-tools", new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Takes a tool or presses a button of the rail by its name, for example {@code Trend line}. */
    Pencil choose(String name) {
        if (screen.isPhone()) {
            window.find("[data-draw]").click();
            window.find("[role='menu']:popover-open .menu-item")
                    .filter(new FilterOptions().setHasText(name))
                    .click();
            if (window.find("[role='menu']:popover-open").count() > 0) {
                window.page().keyboard().press("Escape");
            }
        } else {
            window.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName(name).setExact(true))
                    .click();
        }
        return this;
    }

    /** Presses a place of the chart, in parts of its width and height. */
    Pencil press(double x, double y) {
        BoundingBox chart = chart();
        double left = chart.x + x * chart.width;
        double top = chart.y + y * chart.height;
        if (screen.isPhone()) {
            window.page().touchscreen().tap(left, top);
        } else {
            window.page().mouse().click(left, top);
        }
        return this;
    }

    /** Moves the mouse to a place with its button down. */
    Pencil drag(double fromX, double fromY, double toX, double toY) {
        hover(fromX, fromY);
        window.page().mouse().down();
        hover((fromX + toX) / 2, (fromY + toY) / 2);
        hover(toX, toY);
        window.page().mouse().up();
        return this;
    }

    Pencil hover(double x, double y) {
        BoundingBox chart = chart();
        window.page().mouse().move(chart.x + x * chart.width, chart.y + y * chart.height);
        return this;
    }

    /** What the pointer would take hold of where it is: {@code move} a drawing, {@code grab} a handle, {@code row} an alert. */
    String hand() {
        return window.find(".chart-canvas").getAttribute("data-hand");
    }

    /** The kinds, times, prices and looks that the browser keeps of this asset, without their ids. */
    String kept() {
        return (String) window.page().evaluate("""
                () => JSON.stringify((JSON.parse(localStorage['drawings:BTC/USDT'] ?? '{}').drawings ?? [])
                  .map(({ id, ...drawing }) => drawing))
                """);
    }

    int count() {
        return (int) window.page()
                .evaluate("() => JSON.parse(localStorage['drawings:BTC/USDT'] ?? '{}').drawings?.length ?? 0");
    }

    Pencil openList() {
        choose("Drawings and alerts");
        window.find(".drawing-panel:popover-open").waitFor();
        return this;
    }

    Path export() {
        return window.page()
                .waitForDownload(
                        () -> window.find(".panel-files").getByText("Export").click())
                .path();
    }

    private BoundingBox chart() {
        return window.find(".chart-canvas").boundingBox();
    }
}
