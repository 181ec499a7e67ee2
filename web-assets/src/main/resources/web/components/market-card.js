import { need, needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { cardChart } from './card-chart.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */
/** @import { QuoteCells } from './quote-cells.js' */

/**
 * One market: its prices, and the chart of the asset that was chosen among them. A click chooses, Enter or a double
 * click opens the asset's own page.
 */
export class MarketCard {
  #card;
  #api;
  #connection;
  #cells;
  #logo;
  #onChoice;
  #zones;
  /** @type {Asset} */
  #chosen;
  /** @type {{close: () => void}} */
  #chart;

  /**
   * @param {HTMLElement} card
   * @param {Catalogue} catalogue
   * @param {MarketApi} api
   * @param {MarketConnection} connection
   * @param {QuoteCells} cells
   * @param {{logo: boolean, onChoice: () => void, zones: TimeZoneChoice}} options
   */
  constructor(card, catalogue, api, connection, cells, { logo, onChoice, zones }) {
    this.#card = card;
    this.#api = api;
    this.#connection = connection;
    this.#cells = cells;
    this.#logo = logo;
    this.#onChoice = onChoice;
    this.#zones = zones;
    const chosen = catalogue.find(this.#quote.dataset.quote);
    if (!chosen) {
      throw new Error(`no asset ${this.#quote.dataset.quote}`);
    }
    this.#chosen = chosen;
    this.#chart = this.#draw();
    this.#listen(catalogue);
  }

  /** What the card draws, for the stream; nothing if the asset has no bars. */
  get candles() {
    return this.#interval ? [{ symbol: this.#chosen.symbol, interval: this.#interval }] : [];
  }

  get #interval() {
    const row = need(this.#card, `[data-row="${CSS.escape(this.#chosen.symbol)}"]`);
    return row.dataset.interval ?? '';
  }

  get #quote() {
    return need(this.#card, '[data-quote]');
  }

  /** @param {Catalogue} catalogue */
  #listen(catalogue) {
    const table = need(this.#card, 'tbody');
    table.addEventListener('click', (event) => {
      const row = /** @type {Element} */ (event.target).closest('[data-row]');
      const asset = catalogue.find(row instanceof HTMLElement ? row.dataset.row : undefined);
      // A link that Enter pressed has no click count: it leads where it says.
      if (asset && event.detail > 0 && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#choose(asset);
      }
    });
    table.addEventListener('dblclick', () => location.assign(this.#chosen.href));
  }

  /** @param {Asset} asset */
  #choose(asset) {
    if (asset === this.#chosen) {
      return;
    }
    this.#chosen = asset;
    for (const row of this.#card.querySelectorAll('[data-row]')) {
      row.setAttribute('aria-current', String(row instanceof HTMLElement && row.dataset.row === asset.symbol));
    }
    this.#writeHead(asset);
    this.#chart.close();
    this.#chart = this.#draw();
    this.#onChoice();
  }

  /** @param {Asset} asset */
  #writeHead(asset) {
    const quote = this.#quote;
    quote.dataset.quote = asset.symbol;
    setText(needField(quote, 'symbol'), asset.symbol);
    setText(needField(quote, 'name'), asset.name);
    setText(needField(quote, 'interval'), this.#interval);
    delete needField(quote, 'price').dataset.value;
    const row = need(this.#card, `[data-row="${CSS.escape(asset.symbol)}"]`);
    for (const name of ['price', 'change']) {
      const copy = needField(row, name).cloneNode(true);
      needField(quote, name).replaceWith(copy);
    }
    const expand = needField(this.#card, 'expand');
    expand.setAttribute('href', asset.href);
    expand.setAttribute('aria-label', text('marketCard.openChartOf', { name: asset.name }));
    this.#cells.refresh(asset.symbol);
  }

  get #chartName() {
    const { name } = this.#chosen;
    const interval = this.#interval;
    return interval ? text('marketCard.chart', { name, interval: text(`interval.${interval}`) }) : text('marketCard.chartOnly', { name });
  }

  #draw() {
    const figure = need(this.#card, '[data-chart]');
    needField(figure, 'canvas').setAttribute('aria-label', this.#chartName);
    return cardChart(figure, this.#api, this.#connection, this.#chosen, this.#interval, { logo: this.#logo, zones: this.#zones });
  }
}
