import { need } from '../kernel/dom.js';
import { lineName } from '../format/line-name.js';
import { formatPrice } from '../format/number-format.js';
import { numberLocale } from '../format/texts.js';
import { NewFirings } from '../state/new-firings.js';
import { toast } from './toasts.js';
import { canNotify, notify } from './notices.js';

/** @import { Asset, Firing } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketTopics } from '../state/market-connection.js' */

/** More than a note has room for. */
const MOST = 3;

/** Tells on any page what alerts of the server told, each once. */
export class AlertNews {
  #catalogue;
  #firings = new NewFirings(Number(document.body.dataset.lastFiring));

  /** @param {Pick<Catalogue, 'find'>} catalogue */
  constructor(catalogue) {
    this.#catalogue = catalogue;
  }

  /** @param {MarketTopics['alerts']} told */
  tell(told) {
    const fresh = this.#firings.among(told);
    const last = fresh.at(-1);
    if (!last) {
      return;
    }
    // Two alerts of one rule say the same.
    const words = [...new Set(fresh.map((firing) => sentence(firing, this.#catalogue.find(firing.symbol))))];
    const more = words.length > MOST ? [`+${words.length - MOST}`] : [];
    const message = [...words.slice(-MOST), ...more].join(' ');
    const href = this.#catalogue.find(last.symbol)?.href;
    toast(message, href && !location.pathname.startsWith(href) ? { name: last.symbol, act: () => location.assign(href) } : undefined);
    if (canNotify()) {
      notify(message, `alert:${last.number}`);
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
