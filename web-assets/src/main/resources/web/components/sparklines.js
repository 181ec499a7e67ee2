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
    this.#read();
    connection.on('quotes', ({ quotes }) => {
      Object.entries(quotes).forEach(([symbol, quote]) => this.#pending.set(symbol, quote));
      if (this.#timer === undefined) {
        this.#timer = setTimeout(() => this.#draw(), EVERY);
      }
    });
  }

  /** Takes the lines of another rendering of this page, for those that are drawn belong to another time. @param {Document} page */
  take(page) {
    this.#pending.clear();
    for (const svg of lines(document)) {
      const row = CSS.escape(symbolOf(svg));
      const other = /** @type {SVGElement | null} */ (page.querySelector(`[data-row="${row}"] .sparkline`));
      if (other) {
        Object.assign(svg.dataset, other.dataset);
        svg.querySelector('polyline')?.setAttribute('points', pointsOf(other));
      }
    }
    this.#read();
  }

  #read() {
    this.#lines.clear();
    for (const svg of lines(document)) {
      const points = pointsOf(svg);
      const { low, high, last, seconds } = svg.dataset;
      if (points) {
        const numbers = { low: Number(low), high: Number(high), last: Number(last), seconds: Number(seconds) };
        this.#lines.set(symbolOf(svg), { line: new Sparkline({ points, ...numbers }), svg });
      }
    }
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

/** @param {Document} page */
function lines(page) {
  return /** @type {NodeListOf<SVGElement>} */ (page.querySelectorAll('[data-row] .sparkline'));
}

/** @param {SVGElement} svg */
function symbolOf(svg) {
  return /** @type {HTMLElement} */ (svg.closest('[data-row]')).dataset.row ?? '';
}

/** @param {SVGElement} svg */
function pointsOf(svg) {
  return svg.querySelector('polyline')?.getAttribute('points') ?? '';
}
