import { needField, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Suggestions } from '../suggestions.js';
import { toast } from '../toasts.js';
import { PanelEdge } from './panel-edge.js';
import { RowDrag } from './row-drag.js';
import { RowInput } from './row-input.js';
import { WatchActions } from './watch-actions.js';
import { WatchMenus } from './watch-menus.js';

/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { Watchlists } from '../../state/watchlists.js' */
/** @import { Sorting } from './sorting.js' */

/** Everything that can be done to the watchlist but sorting it. */
export class WatchHands {
  #catalogue;
  #sorting;
  #readOnly;
  #drag;
  #menus;

  /**
   * @param {HTMLElement} panel
   * @param {Catalogue} catalogue
   * @param {Watchlists} lists
   * @param {{sorting: Sorting, onRelease: () => void}} options `onRelease` hears that rows may take their places again
   */
  constructor(panel, catalogue, lists, { sorting, onRelease }) {
    const body = needField(panel, 'watchlist');
    const button = needField(panel, 'switch');
    this.#catalogue = catalogue;
    this.#sorting = sorting;
    this.#readOnly = panel.dataset.readOnly === 'true' ? text('watchlists.readOnly') : '';
    const actions = new WatchActions(lists, (words) => setText(needField(panel, 'announce'), words));
    this.#drag = new RowDrag(body, { allowed: () => !this.#fixed, onDrop: (symbol, to) => void actions.moveTo(symbol, to), onRelease });
    this.#menus = new WatchMenus(lists, actions, this.#readOnly);
    new RowInput(body, {
      openMenu: (symbol, opener, at) => this.#openMenu(symbol, opener, at),
      shift: (symbol, by) => this.#unless(this.#fixed, () => void actions.shift(symbol, by)),
      remove: (symbol) => this.#unless(this.#readOnly, () => void actions.remove(symbol)),
    });
    button.addEventListener('click', () => this.#menus.openLists(button));
    new PanelEdge(panel);
    new Suggestions(/** @type {HTMLInputElement} */ (needField(panel, 'add')), catalogue, {
      label: text('watchlists.suggestions'),
      mark: ({ symbol, market }) => text(lists.chosen?.symbols.includes(symbol) ? 'watchlists.inList' : `market.${market}`),
      onChoose: ({ symbol }) => void actions.add(symbol),
      onNone: (typed) => toast(text('watchlists.noAsset', { typed })),
    });
  }

  /** Whether rows are in somebody's hands, so that they must stay where they are. */
  get isDragging() {
    return this.#drag.isDragging;
  }

  /** Why the order cannot be changed, or empty. */
  get #fixed() {
    return this.#readOnly || (this.#sorting.by ? text('watchlists.sorted') : '');
  }

  /** @param {string} symbol @param {HTMLElement} opener @param {{x: number, y: number}} [at] */
  #openMenu(symbol, opener, at) {
    const asset = this.#catalogue.find(symbol);
    if (asset) {
      this.#menus.openRow(asset, this.#fixed, opener, at);
    }
  }

  /** @param {string} reason why not, or empty @param {() => void} act */
  #unless(reason, act) {
    if (reason) {
      toast(reason);
    } else {
      act();
    }
  }
}
