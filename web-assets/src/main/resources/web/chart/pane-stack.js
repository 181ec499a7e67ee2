/** @import { ChartSurface } from './chart-surface.js' */
/** @import { IPaneApi, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** As many panes below the prices as leave room to read each. */
export const MOST_PANES = 4;
/** How much of the height each pane has where the prices have 1, by how many there are. */
const SHARES = [0, 0.34, 0.3, 0.27, 0.25];

/** The panes below the prices: in which order they stand, how high they are, and where. */
export class PaneStack {
  #surface;
  #onMove;
  /** @type {readonly IPaneApi<Time>[]} */
  #panes = [];
  /** Observing a row once more would report it once more. @type {WeakSet<Element>} */
  #observed = new WeakSet();
  /** @type {number | undefined} */
  #frame;
  #observer = new ResizeObserver(() => this.#tellSoon());

  /** @param {ChartSurface} surface @param {() => void} onMove hears when panes were moved or resized, also by hand */
  constructor(surface, onMove) {
    this.#surface = surface;
    this.#onMove = onMove;
    this.#observer.observe(surface.api.chartElement());
  }

  /** @param {readonly IPaneApi<Time>[]} panes from top to bottom */
  arrange(panes) {
    const others = panes.length !== this.#panes.length || panes.some((pane) => !this.#panes.includes(pane));
    panes.forEach((pane, index) => {
      if (pane.paneIndex() !== index + 1) {
        pane.moveTo(index + 1);
      }
    });
    this.#panes = panes;
    if (others) {
      this.#shareHeight();
    }
    this.#tellSoon();
  }

  /** Where a pane begins, and how high it is, in pixels of the canvas. @param {IPaneApi<Time>} pane */
  placeOf(pane) {
    const box = pane.getHTMLElement()?.getBoundingClientRect();
    const top = this.#surface.api.chartElement().getBoundingClientRect().top;
    return { top: (box?.top ?? top) - top, height: box?.height ?? 0 };
  }

  close() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame ?? 0);
  }

  /** What somebody has dragged goes when panes come or go: the heights are shared anew then. */
  #shareHeight() {
    const share = SHARES[this.#panes.length] ?? Number(SHARES.at(-1));
    this.#surface.api.panes().forEach((pane, index) => pane.setStretchFactor(index === 0 ? 1 : share));
  }

  /** The library lays its panes out with the next frame. */
  #tellSoon() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = undefined;
        this.#observeRows();
        this.#onMove();
        if (this.#panes.some((pane) => pane.getHTMLElement() === null)) {
          this.#tellSoon();
        }
      });
    });
  }

  #observeRows() {
    this.#panes.forEach((pane) => {
      const row = pane.getHTMLElement();
      if (row && !this.#observed.has(row)) {
        this.#observed.add(row);
        this.#observer.observe(row);
      }
    });
  }
}
