import { need, needField, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { remember } from '../../state/preferences.js';
import { DEFAULT_LIST } from '../../state/watchlists.js';
import { isAttended } from '../attention.js';
import { Menu } from '../menu.js';
import { reasonOf, retry, sayState } from '../panel-state.js';
import { Suggestions } from '../suggestions.js';
import { toast } from '../toasts.js';
import { ListMenu } from './list-menu.js';
import { PanelEdge } from './panel-edge.js';
import { RowDrag } from './row-drag.js';
import { RowInput } from './row-input.js';
import { rowMenu } from './row-menu.js';
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
  #menu = new Menu();
  #readOnly = this.#panel.dataset.readOnly === 'true' ? text('watchlists.readOnly') : '';
  #catalogue;
  #lists;
  #cells;
  #actions;
  #sorting;
  #drag;
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
    new RowInput(this.#body, { openMenu: (...at) => this.#openRowMenu(...at), shift: (...move) => this.#shift(...move), remove: (symbol) => this.#remove(symbol) });
    new ListMenu(this.#panel, this.#menu, lists, this.#actions, this.#readOnly);
    new PanelEdge(this.#panel);
    this.#suggest();
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

  #suggest() {
    const mark = (/** @type {Asset} */ { symbol, market }) =>
      this.#lists.chosen?.symbols.includes(symbol) ? text('watchlists.inList') : text(`markets.${market}`);
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
    if (!isAttended(this.#body) && !this.#menu.isOpen) {
      this.#draw();
    }
  }

  #draw() {
    const chosen = this.#lists.chosen;
    if (!chosen || this.#drag.isDragging) {
      return;
    }
    setText(needField(this.#panel, 'name'), chosen.name);
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
  #openRowMenu(symbol, opener, at) {
    const asset = this.#catalogue.find(symbol);
    const { chosen, lists } = this.#lists;
    if (asset && chosen) {
      const entries = rowMenu(asset, { lists, chosen, actions: this.#actions, readOnly: this.#readOnly, sorted: this.#fixed });
      this.#menu.open(text('watchlists.actions', { symbol }), entries, { opener, at });
    }
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
