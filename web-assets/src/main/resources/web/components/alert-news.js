import { need } from '../kernel/dom.js';
import { lineName } from '../format/line-name.js';
import { formatPrice } from '../format/number-format.js';
import { numberLocale } from '../format/texts.js';
import { toast } from './toasts.js';
import { canNotify, notify } from './notices.js';

/** @import { Asset, Firing } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */

/** More than a note has room for. */
const MOST = 3;

/** Tells on any page what alerts of the server told, each once. */
export class AlertNews {
  #catalogue;
  /** The highest number told: after a break of the connection some come again. */
  #last = 0;
  /** When that was: a server that begins anew counts from one, but not back in time. */
  #lastTime = '';

  /** @param {Pick<Catalogue, 'find'>} catalogue */
  constructor(catalogue) {
    this.#catalogue = catalogue;
  }

  /** @param {readonly Firing[]} firings oldest first */
  tell(firings) {
    const fresh = firings.filter(({ number, time }) => number > this.#last || time > this.#lastTime);
    if (fresh.length === 0) {
      return;
    }
    this.#last = Math.max(...fresh.map(({ number }) => number));
    // Two alerts of one rule say the same.
    const words = [...new Set(fresh.map((firing) => sentence(firing, this.#catalogue.find(firing.symbol))))];
    const more = words.length > MOST ? [`+${words.length - MOST}`] : [];
    const message = [...words.slice(-MOST), ...more].join(' ');
    this.#lastTime = fresh.at(-1)?.time ?? '';
    const { symbol } = /** @type {Firing} */ (fresh.at(-1));
    const href = this.#catalogue.find(symbol)?.href;
    toast(message, href && !location.pathname.startsWith(href) ? { name: symbol, act: () => location.assign(href) } : undefined);
    if (canNotify()) {
      notify(message, `alert:${this.#last}`);
    }
  }
}

/** In the words that stand in the page. @param {Firing} firing @param {Asset | undefined} asset */
function sentence({ symbol, source, target, interval, value, note }, asset) {
  const figure = new Intl.NumberFormat(numberLocale(), { maximumSignificantDigits: 6 });
  const written = (/** @type {number} */ number) => (source === 'price' && asset ? formatPrice(number, asset) : figure.format(number));
  /** @type {Record<string, string>} */
  const values = {
    symbol: interval ? `${symbol} ${lineName(source)} (${interval})` : symbol,
    target: typeof target === 'number' ? written(target) : lineName(target),
    value: written(value),
  };
  const words = (need(document, '[data-toasts]').dataset.alert ?? '').replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  return note ? `${words} ${note}` : words;
}
