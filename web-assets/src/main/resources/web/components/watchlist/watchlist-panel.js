import { need, needField, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { remember } from '../../state/preferences.js';
import { DEFAULT_LIST, listName } from '../../state/watchlists.js';
import { isAttended } from '../attention.js';
import { reasonOf, retry, sayState } from '../panel-state.js';
import { toast } from '../toasts.js';
import { PanelEdge } from './panel-edge.js';
import { RowDrag } from './row-drag.js';
import { RowInput } from './row-input.js';
import { Sorting } from './sorting.js';
import { WatchActions } from './watch-actions.js';
import { arrange, watchRow } from './watch-row.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { QuoteBoard } from '../../state/quote-board.js' */
/** @import { Watchlists } from '../../state/watchlists.js' */
/** @import { QuoteCells } from '../quote-cells.js' */

/** How often a sorted list follows its prices. */
const SORT_EVERY = 2_000;

/** The watchlist on the screen: the rows of the chosen list, and everything that can be done to it. */
export class WatchlistPanel {
  #panel = need(document, '[data-watchlist]');
  #body = needField(this.#panel, 'watchlist');
  #input = /** @type {HTMLInputElement} */ (needField(this.#panel, 'add'));
  #state = needField(this.#panel, 'state');
  #readOnly = this.#panel.dataset.readOnly === 'true' ? text('watchlists.readOnly') : '';
  #catalogue;
  #lists;
  #cells;
  #actions;
  #sorting;
  #drag;
  /** @type {Promise<import('./watch-menus.js').WatchMenus> | undefined} */
  #menus;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resort;

  /** @param {Catalogue} catalogue @param {Watchlists} lists @param {QuoteBoard} board @param {QuoteCells} cells */
  constructor(catalogue, lists, board, cells) {
    this.#catalogue = catalogue;
    this.#lists = lists;
    this.#cells = cells;
    this.#actions = new WatchActions(lists, (words) => setText(needField(this.#panel, 'announce'), words));
    this.#sorting = new Sorting(need(this.#panel, 'table'), board, () => this.#draw());
    this.#drag = new RowDrag(this.#body, () => !this.#fixed, (symbol, to) => void this.#actions.moveTo(symbol, to));
    new RowInput(this.#body, { openMenu: (...at) => void this.#openRowMenu(...at), shift: (...move) => this.#shift(...move), remove: (symbol) => this.#remove(symbol) });
    const button = needField(this.#panel, 'switch');
    button.addEventListener('click', () => void this.#loadMenus().then((menus) => menus.openLists(button)));
    new PanelEdge(this.#panel);
    needField(this.#panel, 'form').addEventListener('submit', (event) => event.preventDefault());
    this.#input.addEventListener('focus', () => void this.#suggest(), { once: true });
    lists.onChange(() => this.#draw());
    board.onChange(() => this.#sorting.by && (this.#resort ??= setTimeout(() => this.#follow(), SORT_EVERY)));
    this.#keepUp();
  }

  /** Another tab or browser may have changed the lists: whoever comes back sees it. */
  #keepUp() {
    void this.refresh();
    addEventListener('focus', () => void this.refresh());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.refresh());
  }

  async refresh() {
    try {
      await this.#lists.refresh();
      sayState(this.#state, '');
    } catch (problem) {
      sayState(this.#state, text('watchlists.notLoaded', { reason: reasonOf(problem) }), retry(() => void this.refresh()));
    } finally {
      delete document.documentElement.dataset.list;
    }
  }

  async #suggest() {
    const { Suggestions } = await import('../suggestions.js');
    const mark = (/** @type {Asset} */ { symbol, market }) =>
      this.#lists.chosen?.symbols.includes(symbol) ? text('watchlists.inList') : text(`market.${market}`);
    new Suggestions(this.#input, this.#catalogue, {
      label: text('watchlists.suggestions'),
      mark,
      onChoose: ({ symbol }) => void this.#actions.add(symbol),
      onNone: (typed) => toast(text('watchlists.noAsset', { typed })),
    });
  }

  /** Why the order cannot be changed, or empty. */
  get #fixed() {
    return this.#readOnly || (this.#sorting.by ? text('watchlists.sorted') : '');
  }

  #follow() {
    this.#resort = undefined;
    if (!isAttended(this.#body) && !document.querySelector('[role="menu"]:popover-open')) {
      this.#draw();
    }
  }

  #draw() {
    const chosen = this.#lists.chosen;
    if (!chosen || this.#drag.isDragging) {
      return;
    }
    setText(needField(this.#panel, 'name'), listName(chosen));
    remember('watchlist.chosen', chosen.id === DEFAULT_LIST ? null : chosen.id);
    const assets = this.#sorting.apply(chosen.symbols).flatMap((symbol) => this.#catalogue.find(symbol) ?? []);
    arrange(this.#body, assets.map((asset) => this.#rowOf(asset.symbol) ?? this.#newRow(asset)));
    needField(this.#panel, 'no-items').hidden = assets.length > 0;
  }

  /** @param {string} symbol */
  #rowOf(symbol) {
    return /** @type {HTMLElement | null} */ (this.#body.querySelector(`[data-row="${CSS.escape(symbol)}"]`));
  }

  /** @param {Asset} asset */
  #newRow(asset) {
    this.#cells.refresh(asset.symbol);
    return watchRow(asset);
  }

  /** @param {string} symbol @param {HTMLElement} opener @param {{x: number, y: number}} [at] */
  async #openRowMenu(symbol, opener, at) {
    const asset = this.#catalogue.find(symbol);
    const menus = await this.#loadMenus();
    if (asset) {
      menus.openRow(asset, this.#fixed, opener, at);
    }
  }

  #loadMenus() {
    this.#menus ??= import('./watch-menus.js').then(({ WatchMenus }) => new WatchMenus(this.#lists, this.#actions, this.#readOnly));
    return this.#menus;
  }

  /** @param {string} symbol @param {number} by */
  #shift(symbol, by) {
    if (this.#fixed) {
      toast(this.#fixed);
    } else {
      void this.#actions.shift(symbol, by);
    }
  }

  /** @param {string} symbol */
  #remove(symbol) {
    if (this.#readOnly) {
      toast(this.#readOnly);
    } else {
      void this.#actions.remove(symbol);
    }
  }
}
