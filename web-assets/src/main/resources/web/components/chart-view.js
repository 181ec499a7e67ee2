import { LiveChart } from '../chart/live-chart.js';
import { Legend } from '../chart/legend.js';
import { need, needField } from '../kernel/dom.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const BARS = 500;

/** One asset's chart over the whole window; the address always names what is shown. */
export class ChartView {
  #view = need(document, '[data-chart-view]');
  #figure = need(this.#view, '[data-chart]');
  #latest = need(this.#view, '[data-latest]');
  #api;
  #zones;
  #connection;
  #interval = this.#view.dataset.interval ?? '1h';
  /** @type {LiveChart | undefined} */
  #chart;

  /** @param {Catalogue} catalogue @param {MarketApi} api @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(catalogue, api, connection, zones) {
    const asset = catalogue.find(this.#view.dataset.symbol);
    if (!asset) {
      throw new Error(`no asset ${this.#view.dataset.symbol}`);
    }
    /** @type {Asset} */
    this.asset = asset;
    this.#api = api;
    this.#zones = zones;
    this.#connection = connection;
    this.#listen();
    this.#show();
  }

  #listen() {
    const intervals = need(this.#view, '[data-intervals]');
    intervals.addEventListener('click', (event) => {
      const link = /** @type {Element} */ (event.target).closest('a');
      if (link?.dataset.interval && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        const query = new URLSearchParams(location.search);
        query.set('interval', link.dataset.interval);
        history.pushState(null, '', `?${query}`);
        this.#choose(link.dataset.interval);
      }
    });
    addEventListener('popstate', () => this.#choose(new URLSearchParams(location.search).get('interval') ?? '1h'));
    this.#latest.addEventListener('click', () => this.#chart?.showLatest());
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
    this.#chart?.close();
    this.#latest.hidden = true;
    const { symbol } = this.asset;
    const legend = new Legend(needField(this.#figure, 'legend'), this.asset);
    const options = { compact: false, logo: true, limit: BARS, zones: this.#zones };
    this.#chart = new LiveChart(this.#figure, this.#api, this.#connection, this.asset, this.#interval, options);
    this.#chart.onPoint((bar, previous) => legend.show(bar, previous));
    this.#chart.onAway((away) => (this.#latest.hidden = !away));
    this.#connection.open({ symbols: [symbol], candles: [{ symbol, interval: this.#interval }], topics: ['quotes'] });
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
    // What lies over the chart is closed first.
    const covered = document.fullscreenElement ?? document.querySelector(':popover-open');
    if (event.key === 'Escape' && !covered) {
      location.assign('/');
    } else if (event.key === 'f') {
      void this.#toggleFullscreen();
    }
  }
}
