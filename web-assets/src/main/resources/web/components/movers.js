import { el, need, needField, setText } from '../kernel/dom.js';
import { movers } from '../kernel/movers.js';
import { direction, formatPercent, formatPrice } from '../format/number-format.js';
import { text } from '../format/texts.js';
import { recall, remember } from '../state/preferences.js';
import { isAttended } from './attention.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { QuoteBoard } from '../state/quote-board.js' */

/** @typedef {Asset & {change: number | null | undefined}} Mover */

const MOST = 8;
/** A ranking that jumps ten times a second cannot be read. */
const EVERY = 1_000;
const KEY = 'movers.market';

/** Who rises and who falls most, of all markets or of one. Figures are live; places change only while nobody is there. */
export class Movers {
  #panel = need(document, '[data-movers]');
  #market = /** @type {HTMLSelectElement} */ (needField(this.#panel, 'market'));
  #catalogue;
  #board;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Catalogue} catalogue @param {QuoteBoard} board */
  constructor(catalogue, board) {
    this.#catalogue = catalogue;
    this.#board = board;
    this.#market.value = recall(KEY, (kept) => this.#known(kept));
    this.#market.addEventListener('change', () => {
      remember(KEY, this.#market.value || null);
      this.#draw(true);
    });
    board.onChange(() => (this.#timer ??= setTimeout(() => this.#draw(false), EVERY)));
  }

  /** Draws what has come in the meantime, when the panel is opened. */
  show() {
    this.#draw(true);
  }

  /** @param {unknown} market */
  #known(market) {
    return [...this.#market.options].some(({ value }) => value === market) ? String(market) : '';
  }

  /** @param {boolean} anew whatever anybody is looking at */
  #draw(anew) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Before the first prices there is nothing to rank: the skeleton stays.
    if (this.#panel.hidden || !this.#assets().some(({ symbol }) => this.#board.latest(symbol))) {
      return;
    }
    const ranked = movers(this.#assets(), MOST);
    const held = !anew && isAttended(needField(this.#panel, 'scroll'));
    this.#fill(needField(this.#panel, 'gainers'), ranked.gainers, held, text('movers.noGainers'));
    this.#fill(needField(this.#panel, 'losers'), ranked.losers, held, text('movers.noLosers'));
  }

  /** @returns {Mover[]} */
  #assets() {
    const assets = this.#market.value ? this.#catalogue.of(this.#market.value) : this.#catalogue.all();
    return assets.map((asset) => ({ ...asset, change: this.#board.latest(asset.symbol)?.change }));
  }

  /**
   * @param {HTMLElement} list
   * @param {Mover[]} ranked
   * @param {boolean} held whether rows keep their places
   * @param {string} none what to say where nobody moved
   */
  #fill(list, ranked, held, none) {
    const rows = new Map(rowsOf(list).map((row) => [row.dataset.mover ?? '', row]));
    if (!held) {
      const wanted = ranked.map((mover) => rows.get(mover.symbol) ?? newRow(mover));
      list.replaceChildren(...(wanted.length ? wanted : [el('li', { class: 'empty' }, none)]));
    }
    const most = Math.max(...ranked.map(({ change }) => Math.abs(change ?? 0)));
    rowsOf(list).forEach((row) => this.#write(row, most));
  }

  /** @param {HTMLElement} row @param {number} most the greatest change of the list, in percent */
  #write(row, most) {
    const asset = this.#catalogue.find(row.dataset.mover);
    const quote = asset && this.#board.latest(asset.symbol);
    if (!asset || !quote) {
      return;
    }
    setText(needField(row, 'mover-price'), formatPrice(quote.current, asset));
    const change = needField(row, 'mover-change');
    setText(change, formatPercent(quote.change));
    change.className = `change ${direction(quote.change)}`;
    needField(row, 'bar').style.inlineSize = `${((100 * Math.abs(quote.change ?? 0)) / most).toFixed(1)}%`;
    needField(row, 'bar').className = `mover-bar ${direction(quote.change)}`;
    row.classList.toggle('stale', Boolean(quote.stale));
  }
}

/** @param {HTMLElement} list */
function rowsOf(list) {
  return /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-mover]')]);
}

/** @param {Mover} asset */
function newRow(asset) {
  return el(
    'li',
    { class: 'mover', 'data-mover': asset.symbol },
    el('a', { class: 'mover-name', href: asset.href }, el('strong', {}, asset.symbol), ' ', el('span', { class: 'muted', dir: 'auto' }, asset.name)),
    el('span', { class: 'mover-track', 'aria-hidden': 'true' }, el('span', { class: 'mover-bar', 'data-field': 'bar' })),
    el('span', { class: 'price', 'data-field': 'mover-price' }),
    el('span', { class: 'change', 'data-field': 'mover-change' }),
  );
}
