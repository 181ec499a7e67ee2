import { need, needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { CardChartPlace } from './card-chart-place.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { Closable, Wanted } from './card-chart-place.js' */
/** @import { QuoteCells } from './quote-cells.js' */

/**
 * @typedef {object} CardParts
 * @property {QuoteCells} cells
 * @property {() => void} onChoice hears that the card draws another asset
 * @property {(figure: HTMLElement) => Promise<(wanted: Wanted) => Closable>} loadChart gives what draws into a figure
 */

/**
 * One market: its prices, and the chart of the asset that was chosen among them. A click or the space bar chooses, Enter or
 * a double click opens the asset's own page.
 */
export class MarketCard {
  #card;
  #parts;
  /** @type {Asset} */
  #chosen;
  #place;

  /** @param {HTMLElement} card @param {Catalogue} catalogue @param {CardParts} parts */
  constructor(card, catalogue, parts) {
    this.#card = card;
    this.#parts = parts;
    const chosen = catalogue.find(this.#quote.dataset.quote);
    if (!chosen) {
      throw new Error(`no asset ${this.#quote.dataset.quote}`);
    }
    this.#chosen = chosen;
    const figure = need(card, '[data-chart]');
    this.#place = new CardChartPlace(figure, this.#wanted, () => parts.loadChart(figure));
    this.#nameChart();
    this.#listen(catalogue);
  }

  /** What the card draws, for the stream; nothing if the asset has no bars. */
  get candles() {
    const { asset, interval } = this.#wanted;
    return interval ? [{ symbol: asset.symbol, interval }] : [];
  }

  /** @returns {Wanted} */
  get #wanted() {
    return { asset: this.#chosen, interval: this.#row.dataset.interval ?? '' };
  }

  /** That of the chosen asset. */
  get #row() {
    return need(this.#card, `[data-row="${CSS.escape(this.#chosen.symbol)}"]`);
  }

  get #quote() {
    return need(this.#card, '[data-quote]');
  }

  /** @param {Catalogue} catalogue */
  #listen(catalogue) {
    const table = need(this.#card, 'tbody');
    const choose = (/** @type {Event} */ event) => {
      const row = /** @type {Element} */ (event.target).closest('[data-row]');
      const asset = catalogue.find(row?.getAttribute('data-row'));
      if (asset) {
        event.preventDefault();
        this.#choose(asset);
      }
    };
    // A link that Enter pressed has no click count: it leads where it says.
    table.addEventListener('click', (event) => event.detail > 0 && !event.ctrlKey && !event.metaKey && choose(event));
    table.addEventListener('keydown', (event) => event.key === ' ' && choose(event));
    table.addEventListener('dblclick', () => location.assign(this.#chosen.href));
  }

  /** @param {Asset} asset */
  #choose(asset) {
    if (asset === this.#chosen) {
      return;
    }
    this.#row.setAttribute('aria-current', 'false');
    this.#chosen = asset;
    this.#row.setAttribute('aria-current', 'true');
    this.#writeHead();
    this.#nameChart();
    this.#place.want(this.#wanted);
    this.#parts.onChoice();
  }

  #writeHead() {
    const { symbol, name, href } = this.#chosen;
    const quote = this.#quote;
    quote.dataset.quote = symbol;
    setText(needField(quote, 'symbol'), symbol);
    setText(needField(quote, 'name'), name);
    setText(needField(quote, 'interval'), this.#wanted.interval);
    for (const part of ['price', 'change']) {
      needField(quote, part).replaceWith(needField(this.#row, part).cloneNode(true));
    }
    const expand = needField(this.#card, 'expand');
    expand.setAttribute('href', href);
    expand.setAttribute('aria-label', text('marketCard.openChartOf', { name }));
    this.#parts.cells.refresh(symbol);
  }

  #nameChart() {
    const { asset, interval } = this.#wanted;
    const { name } = asset;
    const label = interval ? text('marketCard.chart', { name, interval: text(`interval.${interval}`) }) : text('marketCard.chartOnly', { name });
    needField(this.#card, 'canvas').setAttribute('aria-label', label);
  }
}
