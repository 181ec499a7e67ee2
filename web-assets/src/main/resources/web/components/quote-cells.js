import { Conflator } from '../kernel/conflator.js';
import { field, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { hourAndMinute } from '../format/time-format.js';
import { direction, formatPercent, formatPrice, formatSigned, splitPrice } from '../format/number-format.js';

/** @import { Asset, Quote } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */

const DIRECTIONS = ['up', 'down', 'flat', 'none'];
const FLASH = { duration: 400, easing: 'ease-out' };

/**
 * Writes the price, change and range of every row and quote on the page that shows an asset, once a frame.
 */
export class QuoteCells {
  #catalogue;
  /** @type {Conflator<Quote>} */
  #frame = new Conflator((latest) => this.#write(latest));
  /** @type {Map<string, Quote>} */
  #latest = new Map();
  #still = matchMedia('(prefers-reduced-motion: reduce)');

  /** @param {Catalogue} catalogue @param {MarketConnection} connection */
  constructor(catalogue, connection) {
    this.#catalogue = catalogue;
    connection.on('quotes', ({ quotes }) => {
      for (const [symbol, quote] of Object.entries(quotes)) {
        this.#latest.set(symbol, quote);
        this.#frame.put(symbol, quote);
      }
    });
    connection.on('staleness', ({ symbols, stale }) => this.#markStale(symbols, stale));
  }

  /** @param {string} symbol */
  latest(symbol) {
    return this.#latest.get(symbol);
  }

  /** Writes what is known into a place that has just been made or changed hands. @param {string} symbol */
  refresh(symbol) {
    const quote = this.#latest.get(symbol);
    if (quote) {
      this.#frame.put(symbol, quote);
    }
  }

  /** @param {Map<string, Quote>} latest */
  #write(latest) {
    for (const [symbol, quote] of latest) {
      const asset = this.#catalogue.find(symbol);
      if (asset) {
        for (const place of places(symbol)) {
          this.#writeTo(place, asset, quote);
        }
      }
    }
  }

  /** @param {Element} place @param {Asset} asset @param {Quote} quote */
  #writeTo(place, asset, quote) {
    const price = field(place, 'price');
    if (price) {
      this.#writePrice(price, asset, quote.current);
    }
    writeChange(field(place, 'change'), formatPercent(quote.change), direction(quote.change));
    writeChange(field(place, 'change_abs'), formatSigned(quote.change_abs, asset.scale), direction(quote.change_abs, asset.scale));
    writeRange(place.querySelector('[data-field="range"]'), asset, quote);
    place.classList.toggle('stale', Boolean(quote.stale));
    tellAge(place, quote);
  }

  /** @param {HTMLElement} cell @param {Asset} asset @param {number} price */
  #writePrice(cell, asset, price) {
    const [head, tail] = splitPrice(price, asset);
    if (cell.textContent === head + tail) {
      return;
    }
    const before = Number(cell.dataset.value);
    cell.dataset.value = String(price);
    setText(cell.firstChild, head);
    setText(cell.querySelector('.price-tail'), tail);
    if (!this.#still.matches && Number.isFinite(before) && before !== price) {
      const token = price > before ? '--up-flash' : '--down-flash';
      const colour = getComputedStyle(cell).getPropertyValue(token);
      cell.animate({ backgroundColor: [colour, colour, 'transparent'], offset: [0, 0.375, 1] }, FLASH);
    }
  }

  /** @param {string[]} symbols @param {boolean} stale */
  #markStale(symbols, stale) {
    for (const symbol of symbols) {
      const quote = this.#latest.get(symbol);
      for (const place of places(symbol)) {
        place.classList.toggle('stale', stale);
        tellAge(place, quote && { ...quote, stale });
      }
    }
  }
}

/** Since when a price has stood still. @param {Element} place @param {Quote | undefined} quote */
function tellAge(place, quote) {
  if (quote?.stale) {
    place.setAttribute('title', text('overview.staleSince', { time: hourAndMinute(new Date(quote.time)) }));
  } else {
    place.removeAttribute('title');
  }
}

/** @param {string} symbol */
function places(symbol) {
  const name = CSS.escape(symbol);
  return [...document.querySelectorAll(`[data-row="${name}"], [data-quote="${name}"]`)];
}

/** @param {HTMLElement | null} cell @param {string} change @param {string} way */
function writeChange(cell, change, way) {
  if (cell && cell.textContent !== change) {
    cell.textContent = change;
    cell.classList.remove(...DIRECTIONS);
    cell.classList.add(way);
  }
}

/** @param {Element | null} range @param {Asset} asset @param {Quote} quote */
function writeRange(range, asset, quote) {
  if (!range) {
    return;
  }
  const { low_24h: low, high_24h: high, current } = quote;
  const part = high > low ? Math.min(1, Math.max(0, (current - low) / (high - low))) : 0.5;
  const place = (part * 100).toFixed(1);
  const line = range.querySelector('[data-field="place"]');
  if (line && line.getAttribute('x1') !== place) {
    line.setAttribute('x1', place);
    line.setAttribute('x2', place);
  }
  const label = text('range.day', { low: formatPrice(low, asset), high: formatPrice(high, asset) });
  if (range.getAttribute('aria-label') !== label) {
    range.setAttribute('aria-label', label);
  }
}
