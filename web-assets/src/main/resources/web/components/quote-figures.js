import { need, needField, setText } from '../kernel/dom.js';
import { Conflator } from '../kernel/conflator.js';
import { amountText } from '../format/bar-texts.js';
import { formatPrice } from '../format/number-format.js';
import { dayAndClock } from '../format/time-format.js';

/** @import { Asset, Quote } from '../kernel/types.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/** Bid, ask, spread, range and last trade beside a full-size chart, and the price in the window's title. */
export class QuoteFigures {
  #asset;
  #zones;
  /** @type {{low: number, high: number} | undefined} */
  #year;
  #name = document.title.split(' · ').at(-1);

  /** @param {Asset} asset @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(asset, connection, zones) {
    this.#asset = asset;
    this.#zones = zones;
    const { yearLow, yearHigh } = need(document, '[data-chart-view]').dataset;
    if (yearLow && yearHigh) {
      this.#year = { low: Number(yearLow), high: Number(yearHigh) };
    }
    /** @type {Conflator<Quote>} */
    const frame = new Conflator((latest) => latest.forEach((quote) => this.#write(quote)));
    /** @type {Quote | undefined} */
    let latest;
    connection.on('quotes', ({ quotes }) => {
      const quote = quotes[asset.symbol];
      if (quote) {
        latest = quote;
        frame.put(asset.symbol, quote);
      }
    });
    zones.onChange(() => latest && frame.put(asset.symbol, latest));
  }

  /** @param {Quote} quote */
  #write(quote) {
    const { bid, ask } = quote;
    const price = (/** @type {number | null | undefined} */ value) => formatPrice(value, this.#asset);
    const known = typeof bid === 'number' && typeof ask === 'number';
    this.#set('bid', price(bid));
    this.#set('ask', price(ask));
    this.#set('spread', price(known ? ask - bid : null));
    this.#set('range', `${price(quote.low_24h)} – ${price(quote.high_24h)}`);
    if (quote.previous_close !== undefined) {
      this.#set('previous_close', price(quote.previous_close));
    }
    if (quote.volume !== undefined && quote.volume !== null && this.#asset.unit !== '') {
      this.#set('volume', amountText(quote.volume, this.#asset));
    }
    this.#widenYear(quote);
    this.#set('last_trade', dayAndClock(new Date(quote.time), this.#zones.of(this.#asset)));
    document.title = `${this.#asset.symbol} ${price(quote.current)} · ${this.#name}`;
  }

  /** The day's extremes may be the year's. @param {Quote} quote */
  #widenYear({ low_24h: low, high_24h: high }) {
    if (this.#year && (low < this.#year.low || high > this.#year.high)) {
      this.#year = { low: Math.min(low, this.#year.low), high: Math.max(high, this.#year.high) };
      this.#set('year_range', [this.#year.low, this.#year.high].map((price) => formatPrice(price, this.#asset)).join(' – '));
    }
  }

  /** @param {string} key @param {string} text */
  #set(key, text) {
    const figure = document.querySelector(`[data-figure="${key}"]`);
    if (figure) {
      setText(needField(figure, 'value'), text);
    }
  }
}
