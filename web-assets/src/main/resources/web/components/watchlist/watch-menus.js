import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { ContextMenu } from '../context-menu.js';
import { listMenu } from './list-menu.js';
import { rowMenu } from './row-menu.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Watchlists } from '../../state/watchlists.js' */
/** @import { WatchActions } from './watch-actions.js' */

/** The menus of the lists and of their rows; loaded when one is opened for the first time. */
export class WatchMenus {
  #menu = new ContextMenu(need(document, 'main'));
  #lists;
  #actions;
  #readOnly;

  /** @param {Watchlists} lists @param {WatchActions} actions @param {string} readOnly why nothing can be changed, or empty */
  constructor(lists, actions, readOnly) {
    this.#lists = lists;
    this.#actions = actions;
    this.#readOnly = readOnly;
  }

  /** @param {Asset} asset @param {string} fixed why the order cannot be changed, or empty @param {HTMLElement} opener @param {{x: number, y: number}} [at] */
  openRow(asset, fixed, opener, at) {
    const { chosen, lists } = this.#lists;
    if (chosen) {
      const entries = rowMenu(asset, { lists, chosen, actions: this.#actions, readOnly: this.#readOnly, fixed });
      this.#menu.open(text('watchlists.actions', { symbol: asset.symbol }), entries, { opener, at });
    }
  }

  /** @param {HTMLElement} opener */
  openLists(opener) {
    const entries = listMenu(this.#lists, this.#actions, this.#readOnly, opener);
    this.#menu.open(text('watchlists.lists'), entries, { opener });
  }
}
