import { Sparkline } from '../format/sparkline.js';
import { direction } from '../format/number-format.js';

/** @import { Quote } from '../kernel/types.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */

/** A line of a pixel's width needs no more. */
const EVERY = 2_000;

/** Keeps the line in each row up with its price. */
export class Sparklines {
  /** @type {Map<string, {line: Sparkline, svg: SVGElement}>} */
  #lines = new Map();
  /** @type {Map<string, Quote>} */
  #pending = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {MarketConnection} connection */
  constructor(connection) {
    for (const svg of /** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll('[data-row] .sparkline'))) {
      const points = svg.querySelector('polyline')?.getAttribute('points') ?? '';
      const symbol = /** @type {HTMLElement} */ (svg.closest('[data-row]')).dataset.row ?? '';
      const { low, high, last, seconds } = svg.dataset;
      if (points) {
        const numbers = { low: Number(low), high: Number(high), last: Number(last), seconds: Number(seconds) };
        this.#lines.set(symbol, { line: new Sparkline({ points, ...numbers }), svg });
      }
    }
    connection.on('quotes', ({ quotes }) => {
      Object.entries(quotes).forEach(([symbol, quote]) => this.#pending.set(symbol, quote));
      if (this.#timer === undefined) {
        this.#timer = setTimeout(() => this.#draw(), EVERY);
      }
    });
  }

  #draw() {
    this.#timer = undefined;
    for (const [symbol, quote] of this.#pending) {
      const known = this.#lines.get(symbol);
      if (known) {
        known.line.put(quote.current, Date.parse(quote.time) / 1000);
        known.svg.querySelector('polyline')?.setAttribute('points', known.line.points);
        known.svg.setAttribute('class', `sparkline ${direction(quote.change)}`);
      }
    }
    this.#pending.clear();
  }
}
