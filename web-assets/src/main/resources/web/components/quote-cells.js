import { Conflator } from '../kernel/conflator.js';
import { field, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { minuteAndDayUnlessToday } from '../format/time-format.js';
import { direction, formatPercent, formatPrice, formatSigned, splitPrice } from '../format/number-format.js';
import { showWay } from './ways.js';

/** @import { Asset, Quote } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const FLASH = { duration: 400, easing: 'ease-out' };

/**
 * Writes the price, change and range of every row and quote on the page that shows an asset, once a frame.
 */
export class QuoteCells {
  #catalogue;
  #zones;
  /** @type {Conflator<Quote>} */
  #frame = new Conflator((latest) => this.#write(latest));
  /** @type {Map<string, Quote>} */
  #latest = new Map();
  /** Of the newest quotes. */
  #now = new Date();
  #still = matchMedia('(prefers-reduced-motion: reduce)');

  /** @param {Catalogue} catalogue @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(catalogue, connection, zones) {
    this.#catalogue = catalogue;
    this.#zones = zones;
    connection.on('quotes', ({ quotes, time }) => {
      this.#now = time ? new Date(time) : this.#now;
      for (const [symbol, quote] of Object.entries(quotes)) {
        this.#latest.set(symbol, quote);
        this.#frame.put(symbol, quote);
      }
    });
    connection.on('staleness', ({ symbols, stale }) => this.#markStale(symbols, stale));
    zones.onChange(() => this.#latest.forEach((quote, symbol) => this.#frame.put(symbol, quote)));
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
    for (const [symbol, places] of placesOf([...latest.keys()])) {
      const asset = this.#catalogue.find(symbol);
      const quote = latest.get(symbol);
      if (asset && quote) {
        places.forEach((place) => this.#writeTo(place, asset, quote));
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
    this.#tellAge(place, asset, quote);
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
      // Left to the animation: to ask for the colour here would compute the page's styles anew for each price.
      const colour = `var(${price > before ? '--up-flash' : '--down-flash'})`;
      cell.animate({ backgroundColor: [colour, colour, 'transparent'], offset: [0, 0.375, 1] }, FLASH);
    }
  }

  /** @param {string[]} symbols @param {boolean} stale */
  #markStale(symbols, stale) {
    for (const [symbol, places] of placesOf(symbols)) {
      const quote = this.#latest.get(symbol);
      if (quote) {
        // Whatever writes the price again later must not take the mark away.
        const marked = { ...quote, stale };
        this.#latest.set(symbol, marked);
        this.#frame.put(symbol, marked);
      }
      for (const place of places) {
        place.classList.toggle('stale', stale);
      }
    }
  }

  /** Since when a price has stood still. @param {Element} place @param {Asset | undefined} asset @param {Quote | undefined} quote */
  #tellAge(place, asset, quote) {
    if (quote?.stale) {
      const time = minuteAndDayUnlessToday(new Date(quote.time), this.#now, this.#zones.of(asset));
      place.setAttribute('title', text('overview.staleSince', { time }));
    } else {
      place.removeAttribute('title');
    }
  }
}

/** Where each of some assets is shown, found in one look through the page. @param {string[]} symbols */
function placesOf(symbols) {
  /** @type {Map<string, HTMLElement[]>} */
  const places = new Map(symbols.map((symbol) => [symbol, []]));
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-row], [data-quote]'))) {
    places.get(place.dataset.row ?? place.dataset.quote ?? '')?.push(place);
  }
  return places;
}

/** @param {HTMLElement | null} cell @param {string} change @param {string} way */
function writeChange(cell, change, way) {
  if (cell) {
    setText(cell, change);
    showWay(cell, way);
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
