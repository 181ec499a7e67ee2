import { text } from '../../format/texts.js';
import { listName } from '../../state/watchlists.js';
import { reasonOf } from '../panel-state.js';
import { toast } from '../toasts.js';

/** @import { Watchlists } from '../../state/watchlists.js' */

/**
 * What somebody can do to the lists: says what was done, offers to take it back, and says why something was not done.
 * One after the other, so that a key pressed five times moves an asset by five.
 */
export class WatchActions {
  #lists;
  #announce;
  /** @type {Promise<void>} */
  #queue = Promise.resolve();

  /** @param {Watchlists} lists @param {(words: string) => void} announce to who cannot see it */
  constructor(lists, announce) {
    this.#lists = lists;
    this.#announce = announce;
  }

  /** @param {string} symbol */
  add(symbol) {
    return this.#do(async (list) => {
      if (list.symbols.includes(symbol)) {
        toast(text('watchlists.already', { symbol, list: listName(list) }));
        return;
      }
      await this.#lists.add(list.id, symbol);
      this.#announce(text('watchlists.added', { symbol, list: listName(list) }));
    });
  }

  /** @param {string} symbol */
  remove(symbol) {
    return this.#do(async (list) => {
      const place = await this.#lists.remove(list.id, symbol);
      this.#offerUndo(text('watchlists.removed', { symbol, list: listName(list) }), () => this.#lists.add(list.id, symbol, place));
    });
  }

  /** @param {string} symbol @param {number} to */
  moveTo(symbol, to) {
    return this.#do(async (list) => {
      await this.#lists.move(list.id, symbol, to);
      this.#tellPlace(symbol);
    });
  }

  /** @param {string} symbol @param {number} by */
  shift(symbol, by) {
    return this.#do(async (list) => {
      const to = list.symbols.indexOf(symbol) + by;
      if (to >= 0 && to < list.symbols.length) {
        await this.#lists.move(list.id, symbol, to);
      }
      this.#tellPlace(symbol);
    });
  }

  /** @param {string} symbol @param {{id: string, name: string}} target */
  moveToList(symbol, target) {
    return this.#do(async (list) => {
      const place = await this.#lists.moveToList(symbol, list.id, target.id);
      this.#offerUndo(text('watchlists.movedToList', { symbol, list: listName(target) }), async () => {
        await this.#lists.add(list.id, symbol, place);
        await this.#lists.remove(target.id, symbol);
      });
    });
  }

  /** @param {string} name */
  create(name) {
    return this.#do(async () => void (await this.#lists.create(name)));
  }

  /** @param {string} name */
  rename(name) {
    return this.#do((list) => this.#lists.rename(list.id, name));
  }

  delete() {
    return this.#do(async (list) => {
      const { name, symbols } = await this.#lists.delete(list.id);
      this.#offerUndo(text('watchlists.deleted', { list: name }), async () => void (await this.#lists.create(name, symbols)));
    });
  }

  /** @param {string} words @param {() => Promise<void>} undo */
  #offerUndo(words, undo) {
    toast(words, { name: text('watchlists.undo'), act: () => void this.#do(undo) });
  }

  /** @param {string} symbol */
  #tellPlace(symbol) {
    const symbols = this.#lists.chosen?.symbols ?? [];
    this.#announce(text('watchlists.place', { symbol, place: symbols.indexOf(symbol) + 1, of: symbols.length }));
  }

  /** @param {(chosen: import('../../kernel/types.js').WatchlistData) => Promise<void>} act */
  #do(act) {
    this.#queue = this.#queue.then(async () => {
      try {
        const chosen = this.#lists.chosen;
        if (chosen) {
          await act(chosen);
        }
      } catch (problem) {
        toast(text('watchlists.failed', { reason: reasonOf(problem) }));
      }
    });
    return this.#queue;
  }
}
