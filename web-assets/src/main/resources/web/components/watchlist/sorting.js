import { sortedBy } from '../../kernel/ordering.js';
import { recall, remember } from '../../state/preferences.js';

/** @import { QuoteBoard } from '../../state/quote-board.js' */

/** @typedef {{by: string, descending: boolean} | null} Sort */

const KEY = 'watchlist.sort';

/**
 * The columns' heads: a first press sorts, a second turns it round, a third gives the list's own order back. Sorting is
 * a view; the order that is kept does not change.
 */
export class Sorting {
  #heads;
  #board;
  #onChange;
  /** @type {Sort} */
  #sort;

  /** @param {HTMLElement} table @param {QuoteBoard} board @param {() => void} onChange */
  constructor(table, board, onChange) {
    this.#heads = /** @type {HTMLElement[]} */ ([...table.querySelectorAll('[data-sort]')]);
    this.#board = board;
    this.#onChange = onChange;
    this.#sort = recall(KEY, (kept) => this.#parse(kept));
    table.addEventListener('click', (event) => {
      const head = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-sort]'));
      if (head) {
        this.#press(head.dataset.sort ?? '');
      }
    });
    this.#write();
  }

  /** The column by which the rows stand; nothing in the list's own order. */
  get by() {
    return this.#sort?.by;
  }

  /** @param {string[]} symbols */
  apply(symbols) {
    const sort = this.#sort;
    return sort ? sortedBy(symbols, (symbol) => this.#value(sort.by, symbol), sort.descending) : symbols;
  }

  /** @param {string} by @param {string} symbol */
  #value(by, symbol) {
    const quote = this.#board.latest(symbol);
    return by === 'symbol' ? symbol : by === 'price' ? quote?.current : quote?.change;
  }

  /** @param {string} by */
  #press(by) {
    const first = by !== 'symbol';
    if (this.#sort?.by !== by) {
      this.#sort = { by, descending: first };
    } else {
      this.#sort = this.#sort.descending === first ? { by, descending: !first } : null;
    }
    remember(KEY, this.#sort);
    this.#write();
    this.#onChange();
  }

  #write() {
    for (const head of this.#heads) {
      const here = head.dataset.sort === this.#sort?.by;
      const way = this.#sort?.descending ? 'descending' : 'ascending';
      head.closest('th')?.setAttribute('aria-sort', here ? way : 'none');
    }
  }

  /** @param {unknown} kept @returns {Sort} */
  #parse(kept) {
    const { by, descending } = /** @type {{by?: unknown, descending?: unknown}} */ (kept ?? {});
    return this.#heads.some((head) => head.dataset.sort === by) ? { by: String(by), descending: descending === true } : null;
  }
}
