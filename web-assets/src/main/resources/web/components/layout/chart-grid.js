import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { AssetIntervals } from '../../state/asset-intervals.js';
import { reasonOf } from '../panel-state.js';
import { toast } from '../toasts.js';
import { leadKeys } from './active-keys.js';
import { adoptedQuery } from './adopted.js';
import { ChartCell, cellFor } from './chart-cell.js';
import { CrosshairSync } from './crosshair-sync.js';
import { TimeSync } from './time-sync.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { ChartLayout } from '../../state/chart-layout.js' */
/** @import { ChartServices } from '../chart-session.js' */

/** The charts of a page side by side. One of them is active: the toolbar that is seen is its own. */
export class ChartGrid {
  #root;
  #services;
  #layout;
  #served;
  #intervals;
  /** @type {Map<number, ChartCell>} by place */
  #cells = new Map();
  #active = 0;
  #crosshair = new CrosshairSync();
  #time;
  #onShown;
  #abort = new AbortController();
  /** @type {(() => void)[]} */
  #stops;

  /**
   * @param {HTMLElement} root holds the page's own chart, as the server wrote it
   * @param {ChartServices} services
   * @param {ChartLayout} layout
   * @param {(symbol: string) => void} onShown hears which asset has a new place on the page for its price
   */
  constructor(root, services, layout, onShown) {
    this.#root = root;
    this.#services = services;
    this.#layout = layout;
    this.#onShown = onShown;
    this.#time = new TimeSync(layout);
    this.#intervals = new AssetIntervals(services.api);
    const own = need(root, '[data-chart-cell]');
    this.#served = /** @type {HTMLElement} */ (own.cloneNode(true));
    this.#add(own, 0);
    this.#activate(0);
    this.#stops = [layout.onChange(() => void this.#fit()), leadKeys(need(document, '[data-chart-view]'), () => this.#activeCell.canvas)];
    this.#listen();
    void this.#fit();
  }

  /** The page's own. */
  get asset() {
    return this.#first.asset;
  }

  close() {
    this.#abort.abort();
    this.#stops.forEach((stop) => stop());
    this.#time.close();
    this.#cells.forEach((cell) => cell.close());
  }

  get #first() {
    return /** @type {ChartCell} */ (this.#cells.get(0));
  }

  get #activeCell() {
    return this.#cells.get(this.#active) ?? this.#first;
  }

  #listen() {
    const { signal } = this.#abort;
    const enter = (/** @type {Event} */ { target }) => {
      const found = [...this.#cells].find(([, { root }]) => root.contains(/** @type {Node} */ (target)));
      if (found) {
        this.#activate(found[0]);
      }
    };
    this.#root.addEventListener('focusin', enter, { signal });
    this.#root.addEventListener('pointerdown', enter, { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const count = this.#cells.size;
    if (event.key === 'F6' && count > 1) {
      event.preventDefault();
      this.#cells.get((this.#active + (event.shiftKey ? count - 1 : 1)) % count)?.canvas.focus();
    }
  }

  /** @param {number} active */
  #activate(active) {
    this.#active = active;
    this.#cells.forEach((cell, place) => cell.activate(place === active, this.#layout.size));
  }

  /** Lets go of the charts that are no longer to be shown, and makes those that are new. */
  async #fit() {
    this.#root.dataset.size = String(this.#layout.size);
    const focused = this.#drop();
    if (this.#cells.size < this.#layout.size) {
      await this.#grow();
    }
    this.#cells.forEach((cell, place) => this.#name(cell, place));
    this.#activate(this.#cells.has(this.#active) ? this.#active : 0);
    this.#shareInterval(this.#activeCell);
    if (focused) {
      this.#activeCell.canvas.focus();
    }
  }

  /** @returns {boolean} whether the focus was in what is gone */
  #drop() {
    const { symbols } = this.#layout;
    const gone = [...this.#cells].filter(([place, { asset }]) => asset.symbol !== symbols[place]);
    const focused = gone.some(([, { root }]) => root.contains(document.activeElement));
    gone.forEach(([place, cell]) => {
      cell.close();
      cell.root.remove();
      this.#cells.delete(place);
    });
    return focused;
  }

  #grow() {
    return this.#withIntervals((intervals) => {
      // Meanwhile other charts may be wanted: what counts is the layout as it is now.
      this.#layout.symbols.forEach((symbol, place) => {
        const asset = this.#services.catalogue.find(symbol);
        if (asset && !this.#cells.has(place)) {
          this.#make(asset, place, intervals.get(symbol) ?? []);
        }
      });
    });
  }

  /** @param {(intervals: Map<string, readonly string[]>) => void} act not called if the server does not say which there are */
  async #withIntervals(act) {
    let intervals;
    try {
      intervals = await this.#intervals.all();
    } catch (problem) {
      toast(text('layouts.failed', { reason: reasonOf(problem) }), { name: text('layouts.retry'), act: () => void this.#fit() });
      return;
    }
    act(intervals);
  }

  /** @param {Asset} asset @param {number} place @param {readonly string[]} intervals */
  #make(asset, place, intervals) {
    const { interval } = this.#first.view.choice.settings;
    const usual = intervals.includes(interval) ? interval : (intervals.at(-1) ?? interval);
    const root = cellFor(this.#served, asset, place, { intervals, interval: usual });
    const next = [...this.#cells].filter(([other]) => other > place).sort(([a], [b]) => a - b)[0];
    this.#root.insertBefore(root, next?.[1].root ?? null);
    this.#add(root, place);
  }

  /** @param {HTMLElement} root @param {number} place */
  #add(root, place) {
    root.dataset.place = String(place + 1);
    const cell = new ChartCell(root, this.#services, this.#layout, place);
    cell.view.use(this.#crosshair.tool);
    cell.view.use(this.#time.tool);
    cell.view.choice.onChange(({ now, before }) => now.interval !== before.interval && this.#shareInterval(cell));
    this.#cells.set(place, cell);
  }

  /** @param {ChartCell} cell @param {number} place */
  #name(cell, place) {
    cell.name(this.#services.catalogue, (asset) => void this.#choose(place, asset));
    this.#onShown(cell.asset.symbol);
  }

  /** @param {number} place @param {Asset} asset */
  #choose(place, asset) {
    return this.#withIntervals((intervals) => {
      const { settings } = (this.#cells.get(place) ?? this.#first).view.choice;
      const query = adoptedQuery(settings, asset, intervals.get(asset.symbol) ?? []);
      if (place === 0) {
        location.assign(asset.href + this.#layout.part(0).address(query));
      } else {
        this.#layout.choose(place, asset.symbol, query);
      }
    });
  }

  /** @param {ChartCell} leader */
  #shareInterval(leader) {
    if (leader === this.#activeCell && this.#layout.shares('interval')) {
      const { interval } = leader.view.choice.settings;
      const others = [...this.#cells.values()].map(({ view }) => view.choice).filter(({ offer }) => offer.intervals.includes(interval));
      this.#layout.asOneStep(() => others.forEach((choice) => choice.settings.interval !== interval && choice.set({ interval, range: '' })));
    }
  }
}
