import { need, needField, setText } from '../../kernel/dom.js';
import { WatchlistsApi } from '../../api/watchlists-api.js';
import { text } from '../../format/texts.js';
import { recall, remember } from '../../state/preferences.js';
import { DEFAULT_LIST, Watchlists, listName } from '../../state/watchlists.js';
import { isAttended } from '../attention.js';
import { reasonOf, retry, sayState } from '../panel-state.js';
import { Sorting } from './sorting.js';
import { WatchHands } from './watch-hands.js';
import { arrange, watchRow } from './watch-row.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { QuoteBoard } from '../../state/quote-board.js' */
/** @import { QuoteCells } from '../quote-cells.js' */

/** How often a sorted list follows its prices. */
const SORT_EVERY = 2_000;
const CHOSEN = 'watchlist.chosen';

/** The watchlist on the screen: the rows of the chosen list, and everything that can be done to it. */
export class WatchlistPanel {
  #panel = need(document, '[data-watchlist]');
  #body = needField(this.#panel, 'watchlist');
  #state = needField(this.#panel, 'state');
  #lists = new Watchlists(new WatchlistsApi(), recall(CHOSEN, (kept) => (typeof kept === 'string' ? kept : DEFAULT_LIST)));
  #catalogue;
  #cells;
  #sorting;
  #hands;
  /** @type {Promise<void> | undefined} */
  #refreshing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resort;

  /** @param {Catalogue} catalogue @param {QuoteBoard} board @param {QuoteCells} cells */
  constructor(catalogue, board, cells) {
    this.#catalogue = catalogue;
    this.#cells = cells;
    this.#sorting = new Sorting(need(this.#panel, 'table'), board, () => this.#draw());
    this.#hands = new WatchHands(this.#panel, catalogue, this.#lists, { sorting: this.#sorting, onRelease: () => this.#draw() });
    this.#lists.onChange(() => this.#changed());
    board.onChange(() => this.#sorting.by && (this.#resort ??= setTimeout(() => this.#follow(), SORT_EVERY)));
    addEventListener('focus', () => void this.refresh());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.refresh());
  }

  /** Another tab or browser may have changed the lists. Focus and sight come back together: one question answers both. */
  refresh() {
    this.#refreshing ??= this.#ask().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #ask() {
    try {
      await this.#lists.refresh();
      sayState(this.#state, '');
    } catch (problem) {
      sayState(this.#state, text('watchlists.notLoaded', { reason: reasonOf(problem) }), retry(() => void this.refresh()));
    }
  }

  #follow() {
    this.#resort = undefined;
    if (!isAttended(this.#body) && !document.querySelector('[role="menu"]:popover-open')) {
      this.#draw();
    }
  }

  #changed() {
    const { chosen } = this.#lists;
    if (chosen) {
      remember(CHOSEN, chosen.id === DEFAULT_LIST ? null : chosen.id);
    }
    this.#draw();
  }

  #draw() {
    const chosen = this.#lists.chosen;
    if (!chosen || this.#hands.isDragging) {
      return;
    }
    setText(needField(this.#panel, 'name'), listName(chosen));
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
}
