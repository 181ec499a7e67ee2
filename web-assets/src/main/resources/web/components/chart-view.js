import { need, needField } from '../kernel/dom.js';
import { chartTypesOf } from '../kernel/chart-settings.js';
import { ChartSession } from './chart-session.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { ChartTool } from './chart-session.js' */

/** One asset's chart over the whole window; the address always names what is shown. */
export class ChartView {
  #view;
  #figure;
  #latest;
  #services;
  #interval;
  /** @type {ChartSession | undefined} */
  #session;
  /** @type {Set<ChartTool>} */
  #tools = new Set([followWithLatest]);

  /**
   * @param {HTMLElement} view
   * @param {{catalogue: Catalogue, api: MarketApi, connection: MarketConnection}} services
   */
  constructor(view, services) {
    this.#view = view;
    this.#figure = need(view, '[data-chart]');
    this.#latest = need(view, '[data-latest]');
    this.#interval = view.dataset.interval ?? '1h';
    this.#services = services;
    const asset = services.catalogue.find(view.dataset.symbol);
    if (!asset) {
      throw new Error(`no asset ${view.dataset.symbol}`);
    }
    /** @type {Asset} */
    this.asset = asset;
    this.#listen();
    this.#show();
  }

  /**
   * Puts a tool to work on the chart that is shown, and on each that takes its place.
   *
   * @param {ChartTool} tool
   * @returns {() => void} ends it for good
   */
  use(tool) {
    this.#tools.add(tool);
    this.#session?.use(tool);
    return () => {
      this.#tools.delete(tool);
      this.#session?.end(tool);
    };
  }

  #listen() {
    const intervals = need(this.#view, '[data-intervals]');
    intervals.addEventListener('click', (event) => {
      const link = /** @type {Element} */ (event.target).closest('a');
      if (link?.dataset.interval && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        history.pushState(null, '', link.href);
        this.#choose(link.dataset.interval);
      }
    });
    addEventListener('popstate', () => this.#choose(new URLSearchParams(location.search).get('interval') ?? '1h'));
    this.#latest.addEventListener('click', () => this.#session?.context.surface.showLatest());
    need(this.#view, '[data-fullscreen]').addEventListener('click', () => void this.#toggleFullscreen());
    need(this.#view, '[data-table-switch]').addEventListener('click', (event) => this.#toggleTable(event));
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {string} interval */
  #choose(interval) {
    if (interval === this.#interval) {
      return;
    }
    this.#interval = interval;
    for (const link of this.#view.querySelectorAll('[data-intervals] a')) {
      link.setAttribute('aria-current', String(link instanceof HTMLElement && link.dataset.interval === interval));
    }
    this.#show();
  }

  #show() {
    this.#session?.close();
    const { symbol } = this.asset;
    const type = chartTypesOf(this.asset)[0] ?? 'line';
    const session = new ChartSession(this.#view, this.#figure, this.#services, this.asset, this.#interval, { type });
    this.#session = session;
    this.#tools.forEach((tool) => session.use(tool));
    this.#services.connection.open({ symbols: [symbol], candles: [{ symbol, interval: this.#interval }], topics: ['quotes'] });
  }

  async #toggleFullscreen() {
    if (document.fullscreenElement) {
      await document.exitFullscreen();
    } else {
      await this.#view.requestFullscreen();
    }
  }

  /** @param {Event} event */
  #toggleTable(event) {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    const table = needField(this.#figure, 'table');
    const shown = !table.classList.toggle('visually-hidden');
    button.setAttribute('aria-pressed', String(shown));
    table.tabIndex = shown ? 0 : -1;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape' && !document.fullscreenElement) {
      location.assign('/');
    } else if (event.key === 'f') {
      void this.#toggleFullscreen();
    }
  }
}

/** Offers the way back to the newest bar while it is out of sight. @type {ChartTool} */
function followWithLatest({ root, surface }) {
  const button = need(root, '[data-latest]');
  button.hidden = true;
  return surface.onRange(() => (button.hidden = surface.barsFromLatest <= 2));
}
